import type { Definition } from './definition';
import { describePath } from './description';
import { checkValue } from './form-check';
import { locate } from './location';
import type { ComposeObject, ComposeValue } from './model';
import type { SpecificationProblem } from './problem';

/** An override in the spelling of docker-compose.yml, and what Docker Compose would refuse of it. */
export interface CheckedOverride {
  readonly path: readonly string[];
  readonly problems: readonly SpecificationProblem[];
}

/** Checks an override before it is made; an undefined value removes what is there. */
export function checkOverride(definition: Definition, path: readonly string[], value: ComposeValue | undefined): CheckedOverride {
  const place = locate(definition, path);
  if (place.problem) {
    return { path: place.path, problems: [place.problem] };
  }
  return { path: place.path, problems: value === undefined || !place.form ? [] : checkValue(place.form, value, place.path, definition.merges) };
}

/** Puts a value into a body, with the maps on the way to it and in canonical order; says why it cannot. */
export function setAt(definition: Definition, body: ComposeObject, path: readonly string[], value: ComposeValue): SpecificationProblem | undefined {
  let target: ComposeObject | ComposeValue[] = body;
  for (const [depth, key] of path.entries()) {
    const here = path.slice(0, depth);
    if (Array.isArray(target) && !(/^[0-9]+$/.test(key) && Number(key) <= target.length)) {
      return cannot(path, `${describePath(here)} is a list of ${target.length} here, so '${key}' is no place in it`, 'set the whole list, or an index in it');
    }
    const isLast = depth === path.length - 1;
    const next: ComposeValue | undefined = isLast ? value : valueAt(target, key) ?? {};
    putAt(definition, target, here, key, next);
    if (!isLast) {
      if (typeof next !== 'object' || next === null) {
        return cannot(path, `${describePath(path.slice(0, depth + 1))} is '${String(next)}' here, so nothing can stand below it`, 'set it as a whole');
      }
      target = next;
    }
  }
  return undefined;
}

/** Removes what a path leads to; says so when nothing is there. */
export function removeAt(body: ComposeObject, path: readonly string[]): SpecificationProblem | undefined {
  const key = path.at(-1);
  let target: ComposeValue | undefined = body;
  for (const step of path.slice(0, -1)) {
    target = valueAt(target, step);
  }
  if (key === undefined || valueAt(target, key) === undefined) {
    return cannot(path, `nothing stands at ${describePath(path)}`, "remove the call of 'removeOverride', or correct its path");
  }
  if (Array.isArray(target)) {
    target.splice(Number(key), 1);
  } else if (typeof target === 'object' && target !== null) {
    delete target[key];
  }
  return undefined;
}

function valueAt(target: ComposeValue | undefined, key: string): ComposeValue | undefined {
  if (Array.isArray(target)) {
    return target[Number(key)];
  }
  return typeof target === 'object' && target !== null && Object.hasOwn(target, key) ? target[key] : undefined;
}

function putAt(definition: Definition, target: ComposeObject | ComposeValue[], here: readonly string[], key: string, value: ComposeValue): void {
  if (Array.isArray(target)) {
    target[Number(key)] = value;
    return;
  }
  const isNew = !Object.hasOwn(target, key);
  target[key] = value;
  if (isNew) {
    sortKeys(target, orderOf(definition, here));
  }
}

/** The order of the keys at a place: that of the rows in a struct, `x-` keys after them; in a user's map by name. */
function orderOf(definition: Definition, path: readonly string[]): readonly string[] {
  if (path.length === 0) {
    return definition.rows.map((row) => row.key);
  }
  const { form } = locate(definition, path);
  const keyed = form?.keyed;
  return keyed?.kind === 'struct' ? keyed.definition.rows.map((row) => row.key) : [];
}

function sortKeys(target: ComposeObject, order: readonly string[]): void {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(target).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const [key] of entries) {
    delete target[key];
  }
  for (const [key, value] of entries) {
    target[key] = value;
  }
}

function cannot(path: readonly string[], message: string, fix: string): SpecificationProblem {
  return { path, message, fix, refusedBy: 'loader' };
}
