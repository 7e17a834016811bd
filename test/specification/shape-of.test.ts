import { form } from '../../src/specification/definition';
import { shapeOf } from '../../src/specification/shape-of';
import { command, list, map, text } from '../../src/specification/table/forms';

describe('shapeOf', () => {
  const everything = form({ kind: 'integer' }, { kind: 'number' }, { kind: 'text' }, { kind: 'boolean' }, { kind: 'null' }, list(text), map(text));

  test.each([
    [1, 'integer'], [1.5, 'number'], ['a', 'text'], [true, 'boolean'], [null, 'null'], [[], 'list'], [{}, 'map'],
  ])('finds for %j the shape of its type', (value, kind) => {
    expect(shapeOf(everything, value)?.kind).toBe(kind);
  });

  test('finds none where the form takes no such type', () => {
    expect(shapeOf(text, 1)).toBeUndefined();
    expect(shapeOf(command, {})).toBeUndefined();
    expect(shapeOf(everything, undefined)).toBeUndefined();
  });
});
