import { Duration } from '../../../../src/core';
import type { GatewaySettings, LocationSettings } from '../../../../src/parts/nginx/private/gateway-settings';
import { locationBlock } from '../../../../src/parts/nginx/private/location';
import { writeNginx } from '../../../../src/parts/nginx/private/nginx-writer';
import { sharedOf } from '../../../../src/parts/nginx/private/shared-zones';
import { toApi, withLocations } from '../platform-settings';

const SECURITY: Partial<GatewaySettings> = { securityHeaders: [{ name: 'X-Frame-Options', value: 'SAMEORIGIN' }] };

/** The lines of a location about headers of the response. */
function headerLines(location: LocationSettings, change: Partial<GatewaySettings> = SECURITY): string[] {
  const settings = { ...withLocations(location), ...change };
  return writeNginx([locationBlock(location, { settings, shared: sharedOf(settings) })])
    .split('\n').map((line) => line.trim()).filter((line) => /^(add_header|proxy_hide_header|expires|return)/.test(line));
}

test('a location that needs none has none: it inherits', () => {
  expect(headerLines(toApi('/'))).toEqual([]);
});

test('CORS for every origin answers preflights itself and replaces what the upstream says', () => {
  expect(headerLines(toApi('/', { cors: { origins: [], methods: ['GET', 'OPTIONS'], maxAge: Duration.days(1) } }))).toEqual([
    'return 204;',
    'proxy_hide_header X-Frame-Options;',
    'proxy_hide_header Strict-Transport-Security;',
    'proxy_hide_header Access-Control-Allow-Origin;',
    'proxy_hide_header Access-Control-Allow-Credentials;',
    'add_header Access-Control-Allow-Origin * always;',
    'add_header Access-Control-Allow-Methods "GET, OPTIONS" always;',
    'add_header Access-Control-Max-Age 86400 always;',
  ]);
});

test('CORS for some origins names the one that asks', () => {
  const cors = {
    origins: ['https://a.example'], methods: ['PUT'], requestHeaders: ['X-A', 'X-B'], exposedHeaders: ['X-C'], credentials: true, maxAge: Duration.minutes(1),
  };

  expect(headerLines(toApi('/', { cors })).filter((line) => line.startsWith('add_header'))).toEqual([
    'add_header Access-Control-Allow-Origin $allowed_origin_1 always;',
    'add_header Vary Origin always;',
    'add_header Access-Control-Allow-Methods PUT always;',
    'add_header Access-Control-Allow-Headers "X-A, X-B" always;',
    'add_header Access-Control-Expose-Headers X-C always;',
    'add_header Access-Control-Allow-Credentials true always;',
    'add_header Access-Control-Max-Age 60 always;',
  ]);
});

test('what is never cached says so on errors too; what is immutable only on success', () => {
  expect(headerLines(toApi('/', { caching: 'never' }))).toEqual(['add_header Cache-Control no-store always;']);
  expect(headerLines(toApi('/', { caching: 'immutable' }))).toEqual(['expires $year_if_successful;', 'add_header Cache-Control $immutable_if_successful;']);
});

test('a header of a location replaces the upstream\'s and is literal', () => {
  expect(headerLines(toApi('/', { headers: [{ name: 'X-Price', value: '$5' }] }))).toEqual([
    'proxy_hide_header X-Frame-Options;',
    'proxy_hide_header Strict-Transport-Security;',
    'proxy_hide_header X-Price;',
    'add_header X-Price "${dollar}5" always;',
  ]);
});

test('files have no upstream whose headers could be hidden', () => {
  const files: LocationSettings = { match: { kind: 'prefix', path: '/' }, action: { kind: 'files', directory: '/srv' }, headers: [{ name: 'X-A', value: 'b' }] };

  expect(headerLines(files)).toEqual(['add_header X-A b always;']);
});

test('other security headers of a location replace all of the gateway\'s, but not the promise of https', () => {
  const tls = { certificate: '/c', key: '/k', publishedPort: 443, strictTransport: { maxAge: Duration.days(1), includeSubDomains: true, preload: true } };

  expect(headerLines(toApi('/', { securityHeaders: [{ name: 'X-Frame-Options', value: 'DENY' }] }), { ...SECURITY, tls })).toEqual([
    'proxy_hide_header X-Frame-Options;',
    'proxy_hide_header Strict-Transport-Security;',
    'add_header_inherit off;',
    'add_header Strict-Transport-Security "max-age=86400; includeSubDomains; preload" always;',
    'add_header X-Frame-Options DENY always;',
  ]);
});

test('without security headers, those of the upstream reach the browser', () => {
  expect(headerLines(toApi('/', { securityHeaders: [] }))).toEqual(['proxy_hide_header Strict-Transport-Security;', 'add_header_inherit off;']);
});
