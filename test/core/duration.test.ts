import * as fc from 'fast-check';
import { Duration } from '../../src/core/duration';

describe('written for Compose', () => {
  test.each([
    [Duration.milliseconds(0), '0s'],
    [Duration.milliseconds(500), '500ms'],
    [Duration.milliseconds(1_500), '1.5s'],
    [Duration.milliseconds(61_001), '1m1.001s'],
    [Duration.seconds(0.07), '70ms'],
    [Duration.seconds(90), '1m30s'],
    [Duration.minutes(1.5), '1m30s'],
    [Duration.minutes(60), '1h'],
    [Duration.hours(1), '1h'],
    [Duration.days(1.5), '36h'],
  ])('%s reads %s', (duration, text) => {
    expect(duration.toCompose()).toBe(text);
    expect(`${duration}`).toBe(text);
  });

  test('any whole number of milliseconds comes back from the text', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_223_372_036_854 }), (milliseconds) => {
      expect(millisecondsOf(Duration.milliseconds(milliseconds).toCompose())).toBe(milliseconds);
    }));
  });
});

test('counts milliseconds and seconds', () => {
  expect(Duration.minutes(2).toMilliseconds()).toBe(120_000);
  expect(Duration.milliseconds(2_500).toSeconds()).toBe(2.5);
});

test('decimal fractions of a second that make whole milliseconds are exact', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), (milliseconds) => {
    expect(Duration.seconds(milliseconds / 1_000).toMilliseconds()).toBe(milliseconds);
  }));
});

test('compares by length, whatever the unit', () => {
  expect(Duration.seconds(60).compareTo(Duration.minutes(1))).toBe(0);
  expect(Duration.seconds(59).compareTo(Duration.minutes(1))).toBeLessThan(0);
  expect(Duration.hours(1).compareTo(Duration.minutes(1))).toBeGreaterThan(0);
});

test.each([
  [() => Duration.seconds(-1), '-1 seconds'],
  [() => Duration.milliseconds(0.5), '0.5 milliseconds'],
  [() => Duration.milliseconds(1_000_000.5), '1000000.5 milliseconds'],
  [() => Duration.minutes(NaN), 'NaN minutes'],
  [() => Duration.hours(Infinity), 'Infinity hours'],
  [() => Duration.days(110_000), '110000 days'],
])('refuses what is no duration', (make, value) => {
  expect(make).toThrow(`${value} is no duration; give a number from 0 to 292 years that makes whole milliseconds [duration.value]`);
});

/** Reads a duration as Go does. */
function millisecondsOf(text: string): number {
  const units: { [unit: string]: number } = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
  const parts = [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)];
  expect(parts.map(([part]) => part).join('')).toBe(text);
  return parts.reduce((sum, [, count, unit]) => sum + Math.round(Number(count) * (units[unit ?? ''] ?? NaN)), 0);
}
