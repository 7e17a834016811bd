import { isShared, share } from '../../../src/core/private/shared';

test('what is shared is frozen with all that is in it', () => {
  const logging = share({ driver: 'json-file', options: { 'max-file': '3' }, drops: ['ALL'], none: null });
  expect([logging, logging.options, logging.drops].map((value) => Object.isFrozen(value) && isShared(value))).toEqual([true, true, true]);
  expect(() => logging.drops.push('NET_ADMIN')).toThrow(TypeError);
});

test('nothing else counts as shared, frozen or not', () => {
  expect([{}, [], Object.freeze({ driver: 'json-file' })].map(isShared)).toEqual([false, false, false]);
});

test('sharing it again is the same value', () => {
  const value = share({ options: share({ a: '1' }) });
  expect(share(value)).toBe(value);
});
