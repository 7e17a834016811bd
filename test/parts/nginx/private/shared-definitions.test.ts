import { Duration, Size } from '../../../../src/core';
import { RateLimit, ResponseCache, Route } from '../../../../src/parts/nginx';
import { checkRoute } from '../../../../src/parts/nginx/private/route-location';
import { SharedDefinitions } from '../../../../src/parts/nginx/private/shared-definitions';
import { Endpoint } from '../../../../src/resources';
import { messageOf } from '../../../helpers/errors';
import { Shop } from '../../../helpers/stack';

const { stack } = new Shop();
const route = Route.prefix('/').to(Endpoint.of('api', 3000));

test('know the names that users gave', () => {
  const definitions = new SharedDefinitions(Size.mebibytes(64));
  definitions.add(checkRoute(route, {
    rateLimit: RateLimit.perSecond(1).named('slow'), responseCache: ResponseCache.of(Duration.minutes(1), { cacheName: 'pages' }),
  }, stack), stack);

  expect(definitions.zoneNames).toEqual(['upstream api_3000', 'rate-limit slow', 'response-cache pages']);
});

test('limits of one name may have different bursts', () => {
  const definitions = new SharedDefinitions(Size.mebibytes(64));
  for (const burst of [1, 2]) {
    definitions.add(checkRoute(route, { rateLimit: RateLimit.perSecond(1).named('slow').burst(burst) }, stack), stack);
  }

  expect(definitions.zoneNames).toContain('rate-limit slow');
});

test('a cache that several routes share takes its room once', () => {
  const definitions = new SharedDefinitions(Size.mebibytes(32));
  const shared = checkRoute(route, { responseCache: ResponseCache.of(Duration.minutes(1), { cacheName: 'pages' }) }, stack);
  definitions.add(shared, stack);
  definitions.add(shared, stack);

  expect(messageOf(() => definitions.add(checkRoute(route, { responseCache: ResponseCache.of(Duration.minutes(1)) }, stack), stack)))
    .toContain("the response caches may take 64m together, but a quarter of the container's memory is 32m");
});

test.each([
  ['rate-limit.conflict', { rateLimit: RateLimit.perSecond(1).named('shared') }, { rateLimit: RateLimit.perSecond(2).named('shared') }],
  ['response-cache.conflict', { responseCache: ResponseCache.of(Duration.minutes(1), { cacheName: 'shared' }) },
    { responseCache: ResponseCache.of(Duration.minutes(2), { cacheName: 'shared' }) }],
])('one name for two different things is refused: %s', (code, first, second) => {
  const definitions = new SharedDefinitions(Size.mebibytes(64));
  definitions.add(checkRoute(route, first, stack), stack);

  expect(messageOf(() => definitions.add(checkRoute(route, second, stack), stack)))
    .toBe(`${code.replace('.conflict', '').replace('-', ' ')} 'shared' means two different things; make it once and give it to every route, or give one of them another name [${code} at shop]`);
});
