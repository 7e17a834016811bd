import { contentHash, sha256 } from '../../../src/core/private/hash';

test('hashes text as sha256sum does', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('hashes characters beyond ASCII as UTF-8', () => {
  expect(sha256('ä')).toBe('33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc');
});

test('is short enough for a label', () => {
  expect(contentHash('abc')).toBe('ba7816bf8f01cfea');
});
