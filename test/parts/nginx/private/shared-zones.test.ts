import { Duration, Size } from '../../../../src/core';
import { authorizationsOf, originVariable, sharedOf, zoneName } from '../../../../src/parts/nginx/private/shared-zones';
import { perMinute, toApi, upstream, withLocations } from '../platform-settings';

test('locations share a zone, a cache and an upstream of the same name', () => {
  const cache = { name: 'c', valid: Duration.minutes(5), maxSize: Size.mebibytes(64), keysSize: Size.mebibytes(1), inactive: Duration.minutes(10) };
  const change = { rateLimit: { zone: perMinute('z', 1) }, proxy: { cache } };
  const shared = sharedOf(withLocations(toApi('/a', change), toApi('/b', change)));

  expect(shared).toMatchObject({ upstreams: [{ name: 'api' }], zones: [{ name: 'z' }], caches: [{ name: 'c' }], webSocket: false, immutable: false });
});

test('an authorizer is an upstream too, and upstreams are in the order of their names', () => {
  const authorization = { upstream: upstream('auth', 3001), path: '/verify' };
  const locations = [toApi('/a', { authorization }), toApi('/b', { authorization }), toApi('/c', { proxy: { upstream: upstream('a', 1) } })];

  expect(sharedOf(withLocations(...locations)).upstreams.map(({ name }) => name)).toEqual(['a', 'api', 'auth']);
  expect(authorizationsOf(locations)).toEqual([authorization]);
});

test('policies for the same origins share a variable', () => {
  const cors = (...origins: string[]): object => ({ cors: { origins, methods: ['GET'], maxAge: Duration.seconds(0) } });
  const shared = sharedOf(withLocations(toApi('/a', cors('https://b', 'https://c')), toApi('/b', cors('https://a')), toApi('/c', cors('https://a')), toApi('/d', cors())));

  expect(shared.origins).toEqual([['https://a'], ['https://b', 'https://c']]);
  expect(originVariable(['https://b', 'https://c'], shared)).toBe('$allowed_origin_2');
});

test('what locations ask for is noticed', () => {
  expect(sharedOf(withLocations(toApi('/', { proxy: { webSocket: true }, caching: 'immutable' })))).toMatchObject({ webSocket: true, immutable: true });
});

test('a zone of one kind never has the name of another kind', () => {
  expect(zoneName('limit', 'api')).not.toBe(zoneName('cache', 'api'));
});
