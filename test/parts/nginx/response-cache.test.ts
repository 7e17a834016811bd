import { Duration, Size } from '../../../src/core';
import { ResponseCache } from '../../../src/parts/nginx';
import { messageOf } from '../../helpers/errors';

test('is bounded', () => {
  expect(ResponseCache.of(Duration.minutes(5))._settings('api')).toMatchObject({ name: 'api', valid: Duration.minutes(5), maxSize: Size.mebibytes(32) });
  expect(ResponseCache.of(Duration.minutes(5), { maxSize: Size.mebibytes(8), inactive: Duration.hours(1), cacheName: 'c' })._settings('c'))
    .toMatchObject({ maxSize: Size.mebibytes(8), inactive: Duration.hours(1) });
});

test('refuses a size that holds nothing, and a name that is no file name', () => {
  expect(messageOf(() => ResponseCache.of(Duration.minutes(5), { maxSize: Size.kibibytes(4) })))
    .toBe('a response cache of 4k holds hardly anything; give at least 1m [response-cache.size]');
  expect(messageOf(() => ResponseCache.of(Duration.minutes(5), { cacheName: '../etc' }))).toMatch(/^the name of a response cache is '\.\.\/etc'; use up to 63 letters.* \[response-cache\.name\]$/);
});
