import type { Definition, Form, Row } from './definition';
import { describeForm, describePath } from './description';
import { unknownKey } from './form-check';
import { canBeKey, keyProblem } from './map-key';
import type { SpecificationProblem } from './problem';

/** Where a path leads. */
export interface Location {
  /** The path as in docker-compose.yml. */
  readonly path: readonly string[];
  /** What stands there; absent where the table says nothing: below an `x-` key, or in a map that the schema does not look into. */
  readonly form?: Form;
  /** The row of the last key of the specification on the way. */
  readonly row?: Row;
  /** The end of the path is a key of the user, or lies below one. */
  readonly insideUserMap: boolean;
  /** Why the path leads nowhere. */
  readonly problem?: SpecificationProblem;
}

/** Finds what a path, in either spelling, leads to; list indexes are digits. */
export function locate(definition: Definition, path: readonly string[]): Location {
  return follow(stepInto(definition, path, { path: [], insideUserMap: false }));
}

/** The way so far, and what is left of it. */
interface Step {
  readonly at: Location;
  readonly rest: readonly string[];
}

function follow({ at, rest }: Step): Location {
  const [key] = rest;
  if (key === undefined || at.problem) {
    return at;
  }
  if (!at.form) {
    return { ...at, path: [...at.path, ...rest] };
  }
  const { listed, keyed } = at.form;
  const isIndex = /^(0|[1-9][0-9]*)$/.test(key);
  if (listed && (isIndex && at.form.shapes.indexOf(listed) === 0 || !keyed)) {
    return isIndex
      ? follow({ at: { ...at, path: [...at.path, key], form: listed.items }, rest: rest.slice(1) })
      : nowhere(at, key, `${describePath(at.path)} is a list, so '${key}' leads nowhere`, 'write an index, or set the whole list');
  }
  if (!keyed) {
    return nowhere(at, key, `${describePath(at.path)} takes ${describeForm(at.form)}, so '${key}' leads nowhere`, `set ${describePath(at.path)} itself`);
  }
  if (keyed.kind === 'struct') {
    return follow(stepInto(keyed.definition, rest, at));
  }
  if (!canBeKey(keyed, key)) {
    const { message, fix } = keyProblem(key);
    return nowhere(at, key, message, at.form.entries ? `set ${describePath(at.path)} to a list of 'KEY=value'` : fix);
  }
  const form = keyed.keys ? keyed.values : undefined;
  return follow({ at: { ...at, path: [...at.path, key], form, insideUserMap: true }, rest: rest.slice(1) });
}

function stepInto(definition: Definition, path: readonly string[], at: Location): Step {
  const [key, ...rest] = path;
  if (key === undefined) {
    return { at, rest };
  }
  const row = definition.byKey.get(key) ?? definition.byMember.get(key);
  if (row) {
    return { at: { path: [...at.path, row.key], form: row.form, row, insideUserMap: false }, rest };
  }
  const here = [...at.path, key];
  const taken = definition.open || (definition.extensible && key.startsWith('x-'));
  return { at: { ...at, path: here, form: undefined, problem: taken ? undefined : unknownKey(definition, here) }, rest };
}

function nowhere(at: Location, key: string, message: string, fix: string): Location {
  return { ...at, path: [...at.path, key], problem: { path: [...at.path, key], message, fix, refusedBy: 'schema' } };
}
