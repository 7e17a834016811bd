import { Duration, Size } from '../../../../src/core';
import type { UpstreamSettings } from '../../../../src/parts/nginx/private/gateway-settings';
import { nginxConfiguration } from '../../../../src/parts/nginx/private/nginx-configuration';
import { perMinute, toApi, upstream, withLocations } from '../platform-settings';

describe('upstreams', () => {
  const text = (change: Partial<UpstreamSettings>): string => nginxConfiguration(withLocations(toApi('/', { proxy: { upstream: upstream('api', 3000, change) } })));

  test.each([
    ['round-robin', []],
    ['least-connections', ['    least_conn;']],
    ['client-address', ['    ip_hash;']],
  ] as const)('are balanced by %s', (balancing, lines) => {
    expect(text({ balancing })).toContain(['upstream api {', '    zone upstream_api 64k;', ...lines, '    server api:3000 resolve;', '}'].join('\n    '));
  });

  test('may have several servers, with weights and a backup', () => {
    expect(text({
      servers: [{ address: 'a:1', lookup: 'dns', weight: 2 }, { address: 'b:2', lookup: 'dns', backup: true }],
      keepalive: 8,
    })).toContain(['server a:1 resolve weight=2;', 'server b:2 resolve backup;', 'keepalive 8;'].join('\n        '));
  });

  test('a name of the hosts file is read once: no name server knows it', () => {
    const hosts = text({ servers: [{ address: 'host.docker.internal:3000', lookup: 'hosts' }] });

    expect(hosts).toContain('server host.docker.internal:3000;');
    expect(hosts).not.toContain('resolver');
  });

  test('are asked for by name again every other second', () => {
    expect(text({})).toContain('resolver 127.0.0.11 valid=1s ipv6=off;');
  });
});

test('rates are per minute or per second, by client address or another key', () => {
  const zones = [perMinute('a', 100), { ...perMinute('b', 5), per: 'second' as const, key: '$http_x_api_key', size: Size.kibibytes(64) }];
  const text = nginxConfiguration(withLocations(...zones.map((zone) => toApi(`/${zone.name}`, { rateLimit: { zone } }))));

  expect(text).toContain('limit_req_zone $binary_remote_addr zone=limit_a:1m rate=100r/m;');
  expect(text).toContain('limit_req_zone $http_x_api_key zone=limit_b:64k rate=5r/s;');
});

test('a cache is bounded and keeps nothing that belongs to one client', () => {
  const cache = { name: 'c', valid: Duration.minutes(5), maxSize: Size.mebibytes(64), keysSize: Size.mebibytes(1), inactive: Duration.minutes(10) };
  const text = nginxConfiguration(withLocations(toApi('/', { proxy: { cache } })));

  expect(text).toContain('proxy_cache_path /tmp/cache_c levels=1:2 keys_zone=cache_c:1m max_size=64m inactive=10m use_temp_path=off;');
  expect(text).toContain('proxy_no_cache $http_authorization $http_cookie;');
});

test('without an upstream nothing is said about one', () => {
  const text = nginxConfiguration(withLocations({ match: { kind: 'prefix', path: '/' }, action: { kind: 'answer', status: 404 } }));

  expect(text).not.toMatch(/proxy_(set|hide)_header|resolver|upstream \w+ \{/);
});

test('origins of CORS policies are looked up, each policy in a map of its own', () => {
  const cors = (...origins: string[]): object => ({ cors: { origins, methods: ['GET'], maxAge: Duration.seconds(0) } });
  const text = nginxConfiguration(withLocations(
    toApi('/a', cors('https://b.example', 'https://c.example')), toApi('/b', cors('https://a.example')), toApi('/c', cors('https://a.example')),
  ));

  expect(text).toContain(`    map $http_origin $allowed_origin_1 {
        https://a.example https://a.example;
    }

    map $http_origin $allowed_origin_2 {
        https://b.example https://b.example;
        https://c.example https://c.example;
    }
`);
  expect(text.split('add_header Access-Control-Allow-Origin $allowed_origin_1 always;')).toHaveLength(3);
});
