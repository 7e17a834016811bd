import * as fc from 'fast-check';
import { nearest } from '../../../src/core/private/nearest';

const words = ['restart', 'ports', 'read_only', 'env_file', 'image'];

test.each([
  ['resart', 'restart'],
  ['prots', 'ports'],
  ['readOnly', 'read_only'],
  ['ENV-FILE', 'env_file'],
  ['imgae', 'image'],
])('takes %j for %j', (misspelled, meant) => {
  expect(nearest(misspelled, words)).toBe(meant);
});

test.each(['kubernetes', '', 'x', 'im'])('takes %j for none of them', (word) => {
  expect(nearest(word, words)).toBeUndefined();
});

test('takes the first of two that are equally near', () => {
  expect(nearest('ba', ['bb', 'aa'])).toBe('bb');
});

test('prefers a nearer word that comes later', () => {
  expect(nearest('ports', ['port', 'ports'])).toBe('ports');
});

test('knows any word again, whatever stands beside it', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.array(fc.string()), (word, others) => {
    expect(nearest(word, [...others, word])?.replace(/[_-]/g, '').toLowerCase()).toBe(word.replace(/[_-]/g, '').toLowerCase());
  }));
});

test('sees through one missing letter of any longer word', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{5,20}$/), fc.nat(), (word, at) => {
    const place = at % word.length;
    expect(nearest(word.slice(0, place) + word.slice(place + 1), [word])).toBe(word);
  }));
});
