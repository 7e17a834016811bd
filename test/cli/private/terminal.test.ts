import { columns, count, indent } from '../../../src/cli/private/terminal';

test('puts cells under one another, and no spaces at the end of a line', () => {
  expect(columns([['a', 'long cell', 'x'], ['longer', 'b', ''], ['', 'only a remark of any length'], ['c']])).toBe([
    'a        long cell   x',
    'longer   b',
    '         only a remark of any length',
    'c',
  ].join('\n'));
});

test('counts in words', () => {
  expect([0, 1, 2].map((amount) => count(amount, 'network'))).toEqual(['0 networks', '1 network', '2 networks']);
});

test('shifts lines to the right, but not empty ones', () => {
  expect(indent('a\n\nb')).toBe('  a\n\n  b');
});
