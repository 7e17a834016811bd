import { Size } from '../../../src/core';
import { copyOptions } from '../../../src/resources/private/copy';

test('lists and maps are copies, values are what they were', () => {
  const options = { list: ['a'], map: { a: 'b' }, size: Size.bytes(1), text: 'c', absent: undefined };
  const copy = copyOptions(options);
  options.list.push('x');
  options.map.a = 'x';

  expect(copy).toEqual({ list: ['a'], map: { a: 'b' }, size: options.size, text: 'c', absent: undefined });
  expect(copy.size).toBe(options.size);
});
