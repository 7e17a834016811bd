import type { Definition, Form, Shape } from '../../src/specification/definition';
import type { ComposeObject, ComposeValue } from '../../src/specification/model';
import type { Origin } from '../../src/specification/release';

/** A place of the table that not every release knows, and the smallest body that has it. */
export interface Novelty {
  /** Keys from the body on; `0` is an item of a list, `key` a key of the user's. */
  readonly path: readonly string[];
  /** The value that is new, where the key is older. */
  readonly value?: string;
  readonly origin: Origin;
  readonly body: ComposeObject;
}

/** Values that the table knows by a pattern only. */
const VALUES = ['-1', 'daily'];

/** Every place below a struct that has a release of its own. */
export function novelties(definition: Definition, path: readonly string[] = []): Novelty[] {
  return definition.rows.flatMap(({ key, form, since, engine }) => {
    const here = [...path, key];
    return [...novelty(here, { since, engine }, sample(form.shapes[0])), ...noveltiesOfForm(form, here)];
  });
}

function noveltiesOfForm({ shapes }: Form, path: readonly string[]): Novelty[] {
  return shapes.flatMap((shape) => [...novelty(path, shape, sample(shape)), ...noveltiesInside(shape, path)]);
}

function noveltiesInside(shape: Shape, path: readonly string[]): Novelty[] {
  switch (shape.kind) {
    case 'text': return (shape.newer ?? []).flatMap(([pattern, origin]) => {
      const value = [...shape.values ?? [], ...VALUES].find((each) => pattern.test(each));
      if (value === undefined) {
        throw new Error(`no value here matches ${pattern.source}: add one to VALUES`);
      }
      return novelty(path, origin, value, value);
    });
    case 'list': return noveltiesOfForm(shape.items, [...path, '0']);
    case 'map': return noveltiesOfForm(shape.values, [...path, 'key']);
    case 'struct': return novelties(shape.definition, path);
    default: return [];
  }
}

function novelty(path: readonly string[], { since, engine }: Origin, leaf: ComposeValue, value?: string): Novelty[] {
  if (since === undefined && engine === undefined) {
    return [];
  }
  const [first = '', ...rest] = path;
  return [{ path, value, origin: { since, engine }, body: { [first]: nest(rest, leaf) } }];
}

function nest(path: readonly string[], leaf: ComposeValue): ComposeValue {
  return path.reduceRight<ComposeValue>((value, key) => (key === '0' ? [value] : { [key]: value }), leaf);
}

function sample(shape: Shape): ComposeValue {
  switch (shape.kind) {
    case 'text': return shape.values?.[0] ?? 'x';
    case 'boolean': return true;
    case 'null': return null;
    case 'list': return [];
    case 'map':
    case 'struct': return {};
    default: return shape.minimum ?? 1;
  }
}
