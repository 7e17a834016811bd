import { exceeds, isDated, NONE, releaseNumber, releasesOf } from '../../src/specification/release';

test('a release is a number that grows with it, over the gap from 2.40.3 to 5.0.0', () => {
  const sorted = ['5.0.0', '2.9.1', '2.40.3', '2.24', '5.10.0', '5.6.0', '2.24.7'].sort((a, b) => releaseNumber(a) - releaseNumber(b));
  expect(sorted).toEqual(['2.9.1', '2.24', '2.24.7', '2.40.3', '5.0.0', '5.6.0', '5.10.0']);
  expect([releaseNumber('2.24.1'), releaseNumber('5')]).toEqual([2_024_001, 5_000_000]);
});

test('a leading v and what a distribution appends do not count', () => {
  expect(releaseNumber('v2.40.3-3')).toBe(releaseNumber('2.40.3'));
});

test('the releases of the two programs are compared each by itself', () => {
  const wanted = releasesOf({ since: '2.36.0', engine: '28.1.0' });
  expect(exceeds(wanted, releasesOf({ since: '5.0.0', engine: '28.0.0' }))).toBe(true);
  expect(exceeds(wanted, releasesOf({ since: '2.24.0', engine: '29.0.0' }))).toBe(true);
  expect(exceeds(wanted, releasesOf({ since: '2.36.0', engine: '28.1' }))).toBe(false);
  expect(releasesOf({})).toEqual(NONE);
  expect([{}, { since: '2.36.0' }, { engine: '28.1.0' }].map(isDated)).toEqual([false, true, true]);
});
