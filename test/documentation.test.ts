import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What jsii publishes is read from its assembly, .jsii, which `npx projen test` makes first. Under a plain `jest` these
 * tests are skipped when that file is absent or older than the sources.
 */

interface Documented {
  readonly name: string;
  readonly docs?: { readonly summary?: string; readonly default?: string };
}

interface TypeReference {
  readonly fqn?: string;
  readonly collection?: { readonly elementtype: TypeReference };
  readonly union?: unknown;
}

interface Value extends Documented {
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly immutable?: boolean;
  readonly variadic?: boolean;
}

interface Callable extends Documented {
  readonly parameters?: Value[];
  readonly returns?: Value;
}

interface Type extends Documented {
  readonly fqn: string;
  readonly namespace?: string;
  /** True for a struct. */
  readonly datatype?: boolean;
  readonly properties?: Value[];
  readonly methods?: Callable[];
  readonly members?: Documented[];
  readonly initializer?: Callable;
}

const ROOT = join(__dirname, '..');
const ASSEMBLY = join(ROOT, '.jsii');
const TYPES = isCurrent() ? readTypes() : {};
const ALL = Object.values(TYPES);
const checked = isCurrent() ? test : test.skip;

checked('every exported type and member says in one sentence what it is', () => {
  const items = ALL.flatMap((type) => [type, ...membersOf(type)].map((item) => ({ type, item })));
  const silent = items.filter(({ item }) => !/\S.*[.!?:)]$/s.test(item.docs?.summary ?? ''));
  expect(silent.map(({ type, item }) => place(type, item))).toEqual([]);
});

checked('every optional property of a struct states its default', () => {
  const properties = ALL.filter((type) => type.datatype).flatMap((type) => (type.properties ?? []).map((item) => ({ type, item })));
  expect(properties.filter(({ item }) => item.optional && !item.docs?.default).map(({ type, item }) => place(type, item))).toEqual([]);
});

checked('no list or map takes structs: Python would drop every key of two words', () => {
  const resources = ALL.filter((type) => type.namespace !== 'compose');
  const taken = resources.flatMap((type) => inputsOf(type).map((item) => ({ type, item })));
  expect(taken.filter(({ item }) => hidesStruct(item.type, item.variadic)).map(({ type, item }) => place(type, item))).toEqual([]);
});

checked('no type is a union: other languages see it as anything', () => {
  const values = ALL.flatMap((type) => valuesOf(type).map((item) => ({ type, item })));
  expect(values.filter(({ item }) => holdsUnion(item.type)).map(({ type, item }) => place(type, item))).toEqual([]);
});

function isCurrent(): boolean {
  if (!existsSync(ASSEMBLY)) return false;
  const made = statSync(ASSEMBLY).mtimeMs;
  return filesIn(join(ROOT, 'src')).every((file) => statSync(file).mtimeMs <= made);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => file.endsWith('.ts'));
}

function readTypes(): { [fqn: string]: Type } {
  const { types } = JSON.parse(readFileSync(ASSEMBLY, 'utf8')) as { types?: { [fqn: string]: Type } };
  return types ?? {};
}

function membersOf(type: Type): Documented[] {
  return [...type.properties ?? [], ...type.methods ?? [], ...type.members ?? []];
}

/** What a program may hand over: parameters, and properties of structs or that can be set. */
function inputsOf(type: Type): Value[] {
  return [...parametersOf(type), ...(type.properties ?? []).filter((item) => type.datatype || !item.immutable)];
}

function valuesOf(type: Type): Value[] {
  const returned = (type.methods ?? []).flatMap(({ name, returns }) => (returns ? [{ ...returns, name }] : []));
  return [...parametersOf(type), ...type.properties ?? [], ...returned];
}

function parametersOf(type: Type): Value[] {
  return [...type.methods ?? [], ...(type.initializer ? [type.initializer] : [])]
    .flatMap((callable) => (callable.parameters ?? []).map((item) => ({ ...item, name: `${callable.name ?? 'constructor'}(${item.name})` })));
}

function hidesStruct(type: TypeReference, inside = false): boolean {
  if (type.collection) return hidesStruct(type.collection.elementtype, true);
  return inside && type.fqn !== undefined && TYPES[type.fqn]?.datatype === true;
}

function holdsUnion(type: TypeReference): boolean {
  return type.union !== undefined || (type.collection !== undefined && holdsUnion(type.collection.elementtype));
}

function place(type: Type, item: Documented): string {
  return item === type ? type.fqn : `${type.fqn}.${item.name}`;
}
