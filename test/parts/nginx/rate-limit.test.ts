import { RateLimit } from '../../../src/parts/nginx';
import { messageOf } from '../../helpers/errors';

test('counts requests a second or a minute, with a burst when there is one', () => {
  expect(RateLimit.perSecond(5)._settings('a')).toMatchObject({ zone: { name: 'a', requests: 5, per: 'second' }, burst: undefined });
  expect(RateLimit.perMinute(100).burst(20)._settings('a')).toMatchObject({ zone: { requests: 100, per: 'minute' }, burst: 20 });
});

test('has a counter of its own unless it has a name', () => {
  expect(RateLimit.perSecond(5)._name).toBeUndefined();
  expect(RateLimit.perSecond(5).named('api').burst(1)._name).toBe('api');
});

test('reads as a sentence', () => {
  expect(`${RateLimit.perMinute(100)}`).toBe('100 requests a minute');
});

test.each([
  [() => RateLimit.perMinute(0), 'the number of requests a minute is 0; give a whole number from 1 on [rate-limit.rate]'],
  [() => RateLimit.perSecond(1.5), 'the number of requests a second is 1.5; give a whole number from 1 on [rate-limit.rate]'],
  [() => RateLimit.perSecond(1).burst(0), 'the burst of a rate limit is 0; give a whole number from 1 on [rate-limit.burst]'],
  [
    () => RateLimit.perSecond(1).named('a b'),
    "the name of a rate limit is 'a b'; use up to 63 letters, digits, '_', '.' and '-', starting with a letter or digit [rate-limit.name]",
  ],
])('refuses what nginx could not count: %#', (call, message) => {
  expect(messageOf(call)).toBe(message);
});
