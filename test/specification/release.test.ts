import { releaseNumber } from '../../src/specification/release';

test('a release is a number that grows with it, over the gap from 2.40.3 to 5.0.0', () => {
  const sorted = ['5.0.0', '2.9.1', '2.40.3', '2.24', '5.10.0', '5.6.0', '2.24.7'].sort((a, b) => releaseNumber(a) - releaseNumber(b));
  expect(sorted).toEqual(['2.9.1', '2.24', '2.24.7', '2.40.3', '5.0.0', '5.6.0', '5.10.0']);
  expect([releaseNumber('2.24.1'), releaseNumber('5')]).toEqual([2_024_001, 5_000_000]);
});

test('a leading v and what a distribution appends do not count', () => {
  expect(releaseNumber('v2.40.3-3')).toBe(releaseNumber('2.40.3'));
});
