import * as fc from 'fast-check';
import { Size } from '../../src/core/size';

describe('written for Compose', () => {
  test.each([
    [Size.bytes(0), '0b'],
    [Size.bytes(1_000), '1000b'],
    [Size.bytes(1_024), '1k'],
    [Size.kibibytes(64), '64k'],
    [Size.mebibytes(512), '512m'],
    [Size.mebibytes(1_024), '1g'],
    [Size.gibibytes(1.5), '1536m'],
  ])('%s reads %s', (size, text) => {
    expect(size.toCompose()).toBe(text);
    expect(`${size}`).toBe(text);
  });

  test('any number of bytes comes back from the text', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (bytes) => {
      expect(bytesOf(Size.bytes(bytes).toCompose())).toBe(bytes);
    }));
    fc.assert(fc.property(fc.nat(), (mebibytes) => {
      expect(bytesOf(Size.mebibytes(mebibytes).toCompose())).toBe(mebibytes * 1_048_576);
    }));
  });
});

test('counts bytes', () => {
  expect(Size.kibibytes(0.5).toBytes()).toBe(512);
});

test('compares by bytes, whatever the unit', () => {
  expect(Size.mebibytes(1_024).compareTo(Size.gibibytes(1))).toBe(0);
  expect(Size.bytes(1).compareTo(Size.kibibytes(1))).toBeLessThan(0);
  expect(Size.gibibytes(1).compareTo(Size.mebibytes(1))).toBeGreaterThan(0);
});

test.each([
  [() => Size.mebibytes(-1), '-1 mebibytes'],
  [() => Size.bytes(0.5), '0.5 bytes'],
  [() => Size.kibibytes(0.3), '0.3 kibibytes'],
  [() => Size.gibibytes(NaN), 'NaN gibibytes'],
  [() => Size.gibibytes(1e10), '10000000000 gibibytes'],
])('refuses what is no size', (make, value) => {
  expect(make).toThrow(`${value} is no size; give a number from 0 to 8191 tebibytes that makes whole bytes [size.value]`);
});

function bytesOf(text: string): number {
  const units: { [unit: string]: number } = { b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
  const [, count, unit] = /^(\d+)([bkmg])$/.exec(text) ?? [];
  return Number(count) * (units[unit ?? ''] ?? NaN);
}
