import { Duration } from '../../src/core';
import { PullPolicy } from '../../src/resources/pull-policy';

test.each([
  [PullPolicy.missing(), 'missing'],
  [PullPolicy.always(), 'always'],
  [PullPolicy.never(), 'never'],
  [PullPolicy.rebuild(), 'build'],
  [PullPolicy.daily(), 'daily'],
  [PullPolicy.weekly(), 'weekly'],
  [PullPolicy.every(Duration.minutes(90)), 'every_1h30m'],
])('is written as Compose reads it (%#)', (policy, text) => {
  expect(policy._render()).toBe(text);
});

test.each([[Duration.seconds(0), '0s'], [Duration.milliseconds(1_500), '1.5s']])('refuses the interval %s', (interval, text) => {
  expect(() => PullPolicy.every(interval)).toThrow(`an image cannot be fetched every ${text}; give whole seconds, at least one [pull-policy.interval]`);
});
