import * as fc from 'fast-check';
import { appended, byCodeUnit, compact, isRecord, merged, objectOf, sortedEntries } from '../../../src/core/private/objects';

test.each([[{}, true], [{ a: 1 }, true], [Object.create(null), true], [[], false], [null, false], ['text', false], [undefined, false], [1, false]])(
  'says of %p whether it is a plain object: %p', (value, expected) => {
    expect(isRecord(value)).toBe(expected);
  },
);

test('orders text by code unit, not by the rules of a language', () => {
  expect(['ä', 'b', 'B', 'a', '10', '9', '\u{1f600}', '\uffff'].sort(byCodeUnit)).toEqual(['10', '9', 'B', 'a', 'b', 'ä', '\u{1f600}', '\uffff']);
});

test('the order of text is one order, whatever the texts are', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
    expect(byCodeUnit(a, b) + byCodeUnit(b, a)).toBe(0);
    expect(byCodeUnit(a, b) === 0).toBe(a === b);
  }));
});

test('sorted entries are the same however a map was filled', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), (keys) => {
    const map = (order: readonly string[]) => Object.fromEntries(order.map((key) => [key, key]));
    expect(sortedEntries(map([...keys].reverse()))).toEqual(sortedEntries(map(keys)));
  }));
});

test('compacting drops what is absent and keeps what is empty, false or null', () => {
  expect(compact({ a: undefined, b: '', c: false, d: null, e: 0, f: [] })).toEqual({ b: '', c: false, d: null, e: 0, f: [] });
});

test('compacting gives nothing when nothing is left', () => {
  expect(compact({ a: undefined })).toBeUndefined();
  expect(compact({})).toBeUndefined();
});

test('an object of names has every name, also those that JavaScript gives a meaning', () => {
  const object = objectOf([['b', 1], ['__proto__', 2], ['constructor', 3], ['b', 4]]);
  expect(Object.entries(object)).toEqual([['b', 4], ['__proto__', 2], ['constructor', 3]]);
  expect('toString' in object).toBe(false);
});

test('merging takes the last value of each member that is set', () => {
  expect(merged<{ a?: number; b?: string; c?: null }>({ a: 1, b: 'x' }, undefined, { a: undefined, b: 'y', c: null })).toEqual({ a: 1, b: 'y', c: null });
  expect(Object.keys(merged<{ a?: number }>({ a: undefined }))).toEqual([]);
});

test('a list with one more item is the same list, once there is one', () => {
  const first = appended<number>(undefined, 1);

  expect(first).toEqual([1]);
  expect(appended(first, 2)).toBe(first);
  expect(first).toEqual([1, 2]);
});
