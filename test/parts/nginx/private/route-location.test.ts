import { Duration } from '../../../../src/core';
import { Authorizer, BrowserCaching, ResponseCache, Route } from '../../../../src/parts/nginx';
import { checkRoute, destination, endpointsOf, locationOf } from '../../../../src/parts/nginx/private/route-location';
import { ZoneNames } from '../../../../src/parts/nginx/private/zone-names';
import { Endpoint } from '../../../../src/resources';
import { Shop } from '../../../helpers/stack';

const { stack } = new Shop();
const api = Endpoint.of('api', 3000);

test('options become settings, and caches get names', () => {
  const added = checkRoute(Route.prefix('/api/').to(api).stripped(), {
    webSocket: true, browserCaching: BrowserCaching.NEVER, responseCache: ResponseCache.of(Duration.minutes(5)), requestHeaders: { 'X-A': 'b' },
  }, stack);

  expect(locationOf(added, new ZoneNames([]))).toMatchObject({
    match: { kind: 'prefix', path: '/api/' },
    action: { kind: 'proxy', path: '/', webSocket: true, cache: { name: 'api' }, requestHeaders: [{ name: 'X-A', value: 'b' }] },
    caching: 'never',
  });
});

test('maps of headers are copied', () => {
  const headers = { 'X-A': 'b' };
  const added = checkRoute(Route.prefix('/').answered(404), { headers }, stack);
  headers['X-A'] = 'c';

  expect(added.options.headers).toEqual({ 'X-A': 'b' });
});

test('the gateway must reach the upstream and who is asked', () => {
  const added = checkRoute(Route.prefix('/').to(api), { authorizer: Authorizer.of(Endpoint.of('auth', 1), '/') }, stack);

  expect(endpointsOf(added).map(({ address }) => address)).toEqual(['api:3000', 'auth:1']);
});

test('every destination has a name', () => {
  const routes = [Route.prefix('/').to(api), Route.prefix('/').toFiles('/srv'), Route.prefix('/').redirectedTo('/a'), Route.prefix('/').answered(404), Route.prefix('/')];

  expect(routes.map((route) => destination(route._target))).toEqual(["upstream 'api_3000'", "the files in '/srv'", "a redirect to '/a'", 'the answer 404', 'nothing']);
});
