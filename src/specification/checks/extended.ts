import { isRecord } from '../../core/private/objects';
import type { Definition, Form } from '../definition';
import type { ComposeObject, ComposeValue, RenderedApp, RenderedEntry, RenderedStack } from '../model';
import { definitionOf } from '../table';
import { baseOf, dependencies, resourceReferences } from './references';
import { pairs } from './values';

/** Keys whose value is taken as a whole. */
const REPLACED: ReadonlySet<string> = new Set(['command', 'entrypoint', 'test']);

const seen = new WeakMap<RenderedApp, RenderedApp>();

/** The app as Compose looks at it: each service with what it extends of its own file merged into it. */
export function withBases(app: RenderedApp): RenderedApp {
  let merged = seen.get(app);
  if (!merged) {
    merged = app.stacks.some(extendsAny) ? { stacks: app.stacks.map((stack) => (extendsAny(stack) ? mergedStack(stack) : stack)) } : app;
    seen.set(app, merged);
  }
  return merged;
}

function extendsAny({ sections }: RenderedStack): boolean {
  for (const { body } of sections.services.values()) {
    if (body.extends !== undefined) {
      return true;
    }
  }
  return false;
}

function mergedStack(stack: RenderedStack): RenderedStack {
  const services = new Map([...stack.sections.services].map(([name, entry]) => [name, mergedEntry(entry, stack)]));
  return { ...stack, sections: { ...stack.sections, services } };
}

/** Where the chain ends in another file, in a circle or in nothing, the entry stays as it is: other rules say so. */
function mergedEntry(entry: RenderedEntry, { sections: { services } }: RenderedStack): RenderedEntry {
  const chain: ComposeObject[] = [];
  for (let next: ComposeObject | undefined = entry.body; next; next = next.extends === undefined ? undefined : services.get(baseOf(next) ?? '')?.body) {
    if (chain.includes(next)) {
      return entry;
    }
    chain.push(next);
  }
  if (chain.length === 1 || chain.at(-1)?.extends !== undefined) {
    return entry;
  }
  const { extends: _, ...body } = chain.reduceRight((base, own) => mergeStruct(definitionOf('services'), base, own));
  return { ...entry, body, dependencies: dependencies(body), references: resourceReferences(body) };
}

function mergeStruct(definition: Definition | undefined, base: ComposeObject, own: ComposeObject): ComposeObject {
  const merged = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const there = base[key];
    merged[key] = there === undefined || REPLACED.has(key) ? value : merge(key, definition?.byKey.get(key)?.form, there, value);
  }
  return merged;
}

function merge(key: string, form: Form | undefined, base: ComposeValue, own: ComposeValue): ComposeValue {
  if (own === null) {
    return base;
  }
  if (form?.entries) {
    return { ...entries(base), ...entries(own) };
  }
  if (form?.keyed && form.listed) {
    return mergeMaps(form, named(key, base), named(key, own));
  }
  if (form?.listed && [base, own].some(Array.isArray)) {
    return mergeLists(key, base, own);
  }
  const [below, above] = [base, own].map((side) => (key === 'build' && typeof side === 'string' ? { context: side } : side));
  return isObject(below) && isObject(above) && !(key === 'logging' && differ(below.driver, above.driver)) ? mergeMaps(form, below, above) : own;
}

function mergeMaps(form: Form | undefined, base: ComposeObject, own: ComposeObject): ComposeObject {
  if (form?.keyed?.kind !== 'map') {
    return mergeStruct(form?.keyed?.definition, base, own);
  }
  const merged = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const there = base[key];
    merged[key] = isObject(there) && isObject(value) ? mergeMaps(form.keyed.values, there, value) : value;
  }
  return merged;
}

/** Of two mounts at one path the last counts, and nothing is listed twice. */
function mergeLists(key: string, ...sides: readonly ComposeValue[]): ComposeValue[] {
  const items = new Map<string, ComposeValue>();
  for (const item of sides.flatMap((side) => side)) {
    items.set(JSON.stringify(key === 'volumes' && isObject(item) ? item.target : item), item);
  }
  return [...items.values()];
}

function entries(value: ComposeValue): ComposeObject {
  return Object.fromEntries(pairs(value, '').map(({ key, value: item }) => [key, item]));
}

/** The map that Compose makes of a list of names. */
function named(key: string, value: ComposeValue): ComposeObject {
  return isObject(value) ? value : Object.fromEntries([value].flat().map((name) => [String(name), key === 'depends_on' ? { condition: 'service_started' } : null]));
}

function differ(a: ComposeValue | undefined, b: ComposeValue | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function isObject(value: ComposeValue | undefined): value is ComposeObject {
  return isRecord(value);
}
