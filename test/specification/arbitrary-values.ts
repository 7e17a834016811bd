import * as fc from 'fast-check';
import type { Definition, Form, Shape } from '../../src/specification/definition';

const WORDS = ['', 'a', 'true', 'YES', '1', '-1', '0.5', '10m', 'all', 'bind', 'sync', 'z', 'host', 'service_healthy', '0o77', 'a=b', 'a b', 'x-a'];
const KEYS = ['a', 'b', 'nofile', 'x-a', 'A_1', 'a b', 'ä', 'image', 'name', 'path', '1'];

const anyText = fc.oneof(fc.constantFrom(...WORDS), fc.string());
const anyNumber = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(0.5, 1e12, -1.25));
const anyScalar = fc.oneof(anyText, anyNumber, fc.boolean(), fc.constant(null));

/** Whatever JSON holds, of any type. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  anyScalar,
  fc.uniqueArray(anyScalar, { maxLength: 3, selector: (item) => JSON.stringify(item) }),
  fc.dictionary(fc.constantFrom(...KEYS), anyScalar, { maxKeys: 3, noNullPrototype: true }),
);

/**
 * Values that a form takes, nearly takes, or does not take at all.
 *
 * @param accepts leaves the paths out for which it is false.
 */
export function valuesFor(form: Form, path: string, accepts: (path: string) => boolean): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 1, arbitrary: anything },
    ...form.shapes.map((shape) => ({ weight: 5, arbitrary: ofShape(shape, form, path, accepts) })),
  );
}

function ofShape(shape: Shape, form: Form, path: string, accepts: (path: string) => boolean): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text': return shape.values ? fc.constantFrom<string>(...shape.values, 'other') : anyText;
    case 'integer': return fc.integer({ min: (shape.minimum ?? -2000) - 1, max: (shape.maximum ?? 2000) + 1 });
    case 'number': return anyNumber;
    case 'boolean': return fc.boolean();
    case 'null': return fc.constant(null);
    case 'list': return ofItems(valuesFor(shape.items, `${path}[]`, accepts), form.merged);
    case 'map': return fc.dictionary(fc.constantFrom(...KEYS), valuesFor(shape.values, `${path}.*`, accepts), { maxKeys: 3, noNullPrototype: true });
    case 'struct': return ofDefinition(shape.definition, path, accepts);
  }
}

/** The loader removes equal items of a merged list before its schema would see them. */
function ofItems(items: fc.Arbitrary<unknown>, isMerged: boolean): fc.Arbitrary<unknown> {
  return isMerged
    ? fc.uniqueArray(items, { maxLength: 3, selector: (item) => JSON.stringify(item) })
    : fc.array(items, { maxLength: 3 });
}

function ofDefinition(definition: Definition, path: string, accepts: (path: string) => boolean): fc.Arbitrary<unknown> {
  const rows = definition.rows.filter((row) => accepts(`${path}.${row.key}`));
  return fc.subarray(rows, { maxLength: Math.min(4, rows.length) })
    .chain((some) => fc.record(
      Object.fromEntries(some.map((row) => [row.key, valuesFor(row.form, `${path}.${row.key}`, accepts)])),
      { noNullPrototype: true },
    ))
    .chain((body) => fc.constantFrom(body, body, body, { ...body, 'x-a': 1 }, { ...body, other: 1 }));
}
