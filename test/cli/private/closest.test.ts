import { closest, suggestion } from '../../../src/cli/private/closest';

const COMMANDS = ['synth', 'bootstrap', 'up', 'down'];

test.each([['sinth', 'synth'], ['SYNTH', 'synth'], ['synht', undefined], ['bootstrp', 'bootstrap'], ['pu', undefined], ['u', 'up'], ['doctor', undefined]])(
  'takes %p for %p',
  (word, meant) => {
    expect(closest(word, COMMANDS)).toBe(meant);
  },
);

test('suggests the near word, or says what there is', () => {
  expect(suggestion('dwn', COMMANDS)).toBe("; did you mean 'down'?");
  expect(suggestion('xyz', ['a', 'b'])).toBe("; there is 'a', 'b'");
  expect(suggestion('xyz', [])).toBe('; there is none');
});
