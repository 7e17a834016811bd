import { Duration, Size } from '../../../../src/core';
import type { GatewaySettings, LocationSettings } from '../../../../src/parts/nginx/private/gateway-settings';
import { authorizationBlock, locationBlock, mostSpecificFirst } from '../../../../src/parts/nginx/private/location';
import { writeNginx } from '../../../../src/parts/nginx/private/nginx-writer';
import { sharedOf } from '../../../../src/parts/nginx/private/shared-zones';
import { perMinute, toApi, upstream, withLocations } from '../platform-settings';

/** The lines of a location, without indentation and empty lines. */
function lines(location: LocationSettings, change: Partial<GatewaySettings> = {}): string[] {
  const settings = { ...withLocations(location), ...change };
  return writeNginx([locationBlock(location, { settings, shared: sharedOf(settings) })]).split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

const answer = (match: LocationSettings['match']): LocationSettings => ({ match, action: { kind: 'answer', status: 204 } });

describe('which requests', () => {
  test('exact paths come first, then prefixes with the longer one before the shorter, extensions, and / for the rest', () => {
    const ordered = mostSpecificFirst([
      answer({ kind: 'prefix', path: '/' }),
      answer({ kind: 'extensions', extensions: ['js'] }),
      answer({ kind: 'extensions', extensions: ['html'] }),
      answer({ kind: 'prefix', path: '/ws' }),
      answer({ kind: 'prefix', path: '/api/' }),
      answer({ kind: 'prefix', path: '/api/auth/' }),
      answer({ kind: 'exact', path: '/health' }),
    ]).map(({ match }) => (match.kind === 'extensions' ? match.extensions[0] : match.path));

    expect(ordered).toEqual(['/health', '/api/auth/', '/api/', '/ws', 'html', 'js', '/']);
  });

  test.each([
    [{ kind: 'exact', path: '/health' }, 'location = /health {'],
    [{ kind: 'prefix', path: '/api/' }, 'location ^~ /api/ {'],
    [{ kind: 'prefix', path: '/' }, 'location / {'],
    [{ kind: 'prefix', path: '/a b/' }, 'location ^~ "/a b/" {'],
    [{ kind: 'extensions', extensions: ['js', 'c++'] }, 'location ~* \\.(js|c\\+\\+)$ {'],
    [{ kind: 'extensions', extensions: ['html'] }, 'location ~* \\.html$ {'],
  ] as const)('%j', (match, line) => {
    expect(lines(answer(match))[0]).toBe(line);
  });
});

describe('a proxied location', () => {
  test('passes the path on as it is', () => {
    expect(lines(toApi('/api/'))).toEqual(['location ^~ /api/ {', 'proxy_pass http://api;', '}']);
  });

  test('strips the prefix, or replaces it', () => {
    expect(lines(toApi('/mfe/', { proxy: { path: '/' } }))).toContain('proxy_pass http://api/;');
    expect(lines(toApi('/hmr', { proxy: { path: '/ws' } }))).toContain('proxy_pass http://api/ws;');
  });

  test('a dollar sign in the path does not become a variable, with which nginx would replace nothing', () => {
    expect(lines(toApi('/p/', { proxy: { path: '/$a' } }))).toContain('proxy_pass http://api/%24a;');
  });

  test('may become a WebSocket without losing what an upstream is told about the client', () => {
    expect(lines(toApi('/ws', { proxy: { webSocket: true } })).filter((line) => line.startsWith('proxy_set_header'))).toEqual([
      'proxy_set_header Host $host$is_request_port$request_port;',
      'proxy_set_header X-Real-IP $remote_addr;',
      'proxy_set_header X-Forwarded-For $remote_addr;',
      'proxy_set_header X-Forwarded-Proto $scheme;',
      'proxy_set_header Upgrade $http_upgrade;',
      'proxy_set_header Connection $connection_upgrade;',
    ]);
  });

  test('headers of the request are literal unless they are expressions, and replace those of the same name', () => {
    const requestHeaders = [{ name: 'X-Price', value: '$5' }, { name: 'X-Id', value: '$request_id', expression: true }, { name: 'host', value: 'api' }];
    const sent = lines(toApi('/', { proxy: { requestHeaders } }));

    expect(sent).toEqual(expect.arrayContaining(['proxy_set_header X-Price "${dollar}5";', 'proxy_set_header X-Id $request_id;', 'proxy_set_header host api;']));
    expect(sent.join()).not.toContain('proxy_set_header Host');
  });

  test('has the timeouts, buffering and body limit that were asked for', () => {
    expect(lines(toApi('/', {
      proxy: { unbuffered: true, timeouts: { connect: Duration.seconds(30), send: Duration.hours(24), read: Duration.hours(24) } },
      bodyLimit: Size.mebibytes(50),
    }))).toEqual([
      'location / {',
      'client_max_body_size 50m;',
      'proxy_pass http://api;',
      'proxy_connect_timeout 30s;',
      'proxy_send_timeout 24h;',
      'proxy_read_timeout 24h;',
      'proxy_buffering off;',
      '}',
    ]);
  });

  test('keeps responses in a cache and says whether it did', () => {
    const cache = { name: 'api', valid: Duration.minutes(5), maxSize: Size.mebibytes(64), keysSize: Size.mebibytes(1), inactive: Duration.minutes(10) };

    expect(lines(toApi('/', { proxy: { cache } }))).toEqual(expect.arrayContaining([
      'proxy_cache cache_api;', 'proxy_cache_valid 200 5m;', 'add_header X-Cache-Status $upstream_cache_status always;',
    ]));
  });
});

describe('who may ask', () => {
  test('only the networks that are allowed', () => {
    expect(lines(toApi('/', { allow: ['10.0.0.0/8', '::1'] })).slice(1, 4)).toEqual(['allow 10.0.0.0/8;', 'allow ::1;', 'deny all;']);
  });

  test('no faster than the rate, with a burst that passes at once', () => {
    expect(lines(toApi('/', { rateLimit: { zone: perMinute('auth', 10), burst: 5 } }))).toContain('limit_req zone=limit_auth burst=5 nodelay;');
    expect(lines(toApi('/', { rateLimit: { zone: perMinute('auth', 10) } }))).toContain('limit_req zone=limit_auth;');
  });

  test('whom an authorizer lets through, and the upstream learns what it said', () => {
    const authorization = { upstream: upstream('auth', 3001), path: '/verify', forwardedHeaders: { 'X-User-Id': 'X-User' } };
    const location = toApi('/', { authorization });

    expect(lines(location)).toEqual(expect.arrayContaining([
      'auth_request /_authorization/auth/verify;',
      'auth_request_set $authorized_x_user_id $upstream_http_x_user_id;',
      'proxy_set_header X-User $authorized_x_user_id;',
    ]));
    expect(writeNginx([authorizationBlock(authorization, withLocations(location))])).toBe(`location = /_authorization/auth/verify {
    internal;
    proxy_pass http://auth/verify;
    proxy_pass_request_body off;
    proxy_set_header Host $host$is_request_port$request_port;
    proxy_set_header X-Real-IP $remote_addr;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header Connection "";
    proxy_set_header Content-Length "";
    proxy_set_header X-Original-Method $request_method;
    proxy_set_header X-Original-URI $request_uri;
}
`);
  });
});

describe('without an upstream', () => {
  test('files below a prefix, from a directory', () => {
    const files = (path: string, fallback?: string): string[] =>
      lines({ match: { kind: 'prefix', path }, action: { kind: 'files', directory: '/srv/site/', fallback } });

    expect(files('/docs/')).toEqual(['location ^~ /docs/ {', 'alias /srv/site/;', 'try_files $uri $uri/ =404;', '}']);
    expect(files('/docs')).toContain('alias /srv/site;');
    expect(files('/', '/index.html')).toEqual(['location / {', 'root /srv/site;', 'try_files $uri $uri/ /index.html;', '}']);
  });

  test('a redirect, to one place or with the path', () => {
    const redirect = (keepPath: boolean): string[] =>
      lines({ match: { kind: 'exact', path: '/old' }, action: { kind: 'redirect', to: 'https://x.example', status: 308, keepPath } });

    expect(redirect(false)).toContain('return 308 https://x.example;');
    expect(redirect(true)).toContain('return 308 https://x.example$request_uri;');
  });

  test('an answer of its own, to the letter', () => {
    expect(lines({ match: { kind: 'exact', path: '/' }, action: { kind: 'answer', status: 503, body: 'costs $5;', contentType: 'text/plain' } })).toEqual([
      'location = / {', 'default_type text/plain;', 'return 503 "costs ${dollar}5;";', '}',
    ]);
    expect(lines(answer({ kind: 'exact', path: '/' }))).toContain('return 204;');
  });
});

test('a silent location is not logged, and lines given by hand stand last', () => {
  expect(lines(toApi('/', { silent: true, directives: 'set $a 1;' })).slice(2)).toEqual(['access_log off;', '# As given by hand', 'set $a 1;', '}']);
});
