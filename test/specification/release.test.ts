import { compareVersions, releaseNumber } from '../../src/specification/release';

describe('compareVersions', () => {
  test('orders releases by number, over the gap from 2.40.3 to 5.0.0', () => {
    const sorted = ['5.0.0', '2.9.1', '2.40.3', '2.24', '5.10.0', '5.6.0', '2.24.7'].sort(compareVersions);
    expect(sorted).toEqual(['2.9.1', '2.24', '2.24.7', '2.40.3', '5.0.0', '5.6.0', '5.10.0']);
  });

  test('takes a leading v and what a distribution appends', () => {
    expect(compareVersions('v2.40.3-3', '2.40.3')).toBe(0);
    expect(compareVersions('2.24', '2.24.0')).toBe(0);
  });
});

test('a release is a number that grows with it', () => {
  expect(releaseNumber('2.24.1')).toBe(2_024_001);
  expect(releaseNumber('5')).toBe(5_000_000);
});
