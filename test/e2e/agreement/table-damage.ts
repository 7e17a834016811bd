import * as fc from 'fast-check';
import type { Section } from '../../../src/specification';
import { SECTIONS } from '../../../src/specification';
import type { Definition, Form, Shape } from '../../../src/specification/definition';
import { project } from '../../../src/specification/table';
import { valuesFor } from '../../specification/arbitrary-values';
import { tableForms } from '../../specification/table-paths';
import { FILES } from './files';
import type { Damage } from './model';

/** Every path of the table that our elements write, such as `services.*.ports[].target`. */
export const PATHS: readonly string[] = [...tableForms(project).keys()].filter((path) => SECTIONS.some((section) => path.startsWith(`${section}.*.`)));

/** Values that are right beside others, by key; the other required keys take whatever has the right type. */
const RIGHT: { readonly [key: string]: unknown } = { 'target': '/a', 'ports.target': 80, 'capabilities': ['gpu'], 'command': ['a'], 'service': 'b~', 'cron': '* * * * *' };
/** Names for the keys of maps whose keys name something. */
const NAMED: { readonly [key: string]: string } = { networks: 'n~', models: 'm~', depends_on: 'b~', ulimits: 'nofile' };

/** A value, right or wrong, at one path of the table, in an otherwise right value of the whole attribute. */
export function damageAt(path: string): fc.Arbitrary<Damage> {
  const [section = '', , key = '', ...steps] = path.match(/[^.[\]]+|\[\]/g) ?? [];
  const row = definitionAt(section).byKey.get(key);
  if (!row) {
    throw new Error(`no row for '${path}'`);
  }
  const name = section === 'services' ? 'a~' : `${section.slice(0, 1)}~`;
  return around(row.form, steps, [key]).map((value) => ({ section: section as Section, name, path: [key], value: settled(value, key) }));
}

function definitionAt(section: string): Definition {
  const shape = project.byKey.get(section)?.form.shapes[0];
  const [entry] = shape?.kind === 'map' ? shape.values.shapes : [];
  if (entry?.kind !== 'struct') {
    throw new Error(`'${section}' holds no structs`);
  }
  return entry.definition;
}

function around(form: Form, [step, ...steps]: readonly string[], path: readonly string[]): fc.Arbitrary<unknown> {
  if (step === undefined) {
    return fc.oneof({ weight: 1, arbitrary: fc.constant(specimen(form, path)) }, { weight: 2, arbitrary: valuesFor(form, path.join('.'), () => true) });
  }
  const key = path.filter((part) => part !== '[]').at(-1) ?? '';
  for (const shape of form.shapes) {
    const inner = innerForm(shape, step);
    if (inner) {
      return around(inner, steps, [...path, step]).map((value) => (step === '[]' ? [value]
        : shape.kind === 'struct' ? { ...required(shape.definition, path), [step]: value } : { [NAMED[key] ?? 'a']: value }));
    }
  }
  throw new Error(`'${step}' leads nowhere from '${path.join('.')}'`);
}

function innerForm(shape: Shape, step: string): Form | undefined {
  switch (shape.kind) {
    case 'list': return step === '[]' ? shape.items : undefined;
    case 'map': return step === '*' && shape.keys ? shape.values : undefined;
    case 'struct': return shape.definition.byKey.get(step)?.form;
    default: return undefined;
  }
}

function required({ required: rows, someOf }: Definition, path: readonly string[]): { readonly [key: string]: unknown } {
  return Object.fromEntries([
    ...rows.map(({ key, form }) => [key, specimen(form, [...path, key])] as const),
    ...someOf.slice(0, 1).map((key) => [key, true] as const),
  ]);
}

/** A right value. */
function specimen({ shapes: [shape] }: Form, path: readonly string[]): unknown {
  const keys = path.filter((part) => part !== '[]');
  const right = RIGHT[keys.slice(-2).join('.')] ?? RIGHT[keys.at(-1) ?? ''];
  if (right !== undefined) {
    return right;
  }
  switch (shape.kind) {
    case 'text': return shape.values?.[0] ?? (shape.cast === 'duration' ? '1s' : shape.cast === 'size' ? '8m' : shape.pattern ? 'always' : 'a');
    case 'integer':
    case 'number': return Math.max(1, shape.minimum ?? 1);
    case 'boolean': return true;
    case 'null': return null;
    case 'list': return [specimen(shape.items, [...path, '[]'])];
    case 'map': return { [NAMED[keys.at(-1) ?? ''] ?? 'a']: specimen(shape.values, [...path, '*']) };
    case 'struct': return required(shape.definition, path);
  }
}

/** What names files, and services of files, names some that are there. */
export function settled(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => settled(item, key));
  }
  if (typeof value === 'string') {
    return key === 'env_file' || key === 'label_file' ? value && FILES.variables : key === 'extends' ? ['b~', 'a~', 'zz~', ''][value.length % 4] : value;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const change = (inner: string, item: unknown): unknown => {
    switch (`${key}.${inner}`) {
      case 'env_file.path': return settled(item, 'env_file');
      case 'extends.service': return 'file' in value ? (typeof item === 'string' ? FILES.service : item) : settled(item, 'extends');
      case 'extends.file': return typeof item === 'string' ? item && FILES.project : item;
      default: return settled(item, key === 'env_file' || key === 'extends' ? '' : inner);
    }
  };
  return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, change(inner, item)]));
}
