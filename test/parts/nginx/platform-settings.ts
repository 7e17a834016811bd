import { Duration, Size } from '../../../src/core';
import { PRIVATE_NETWORKS } from '../../../src/parts/nginx/private/container';
import type {
  CorsSettings, GatewaySettings, LocationSettings, ProxySettings, RateLimitZoneSettings, UpstreamSettings,
} from '../../../src/parts/nginx/private/gateway-settings';

/** The smallest gateway: plain http, one upstream for everything. */
export function smallest(change: Partial<GatewaySettings> = {}): GatewaySettings {
  return {
    workerProcesses: 1,
    sites: [{ names: [], locations: [toApi('/')] }],
    securityHeaders: [],
    bodyLimit: Size.mebibytes(10),
    log: 'text',
    ...change,
  };
}

/** The smallest gateway with these locations. */
export function withLocations(...locations: LocationSettings[]): GatewaySettings {
  return smallest({ sites: [{ names: [], locations }] });
}

/** A location that passes everything below a path on. */
export function toApi(path: string, change: Partial<LocationSettings> & { proxy?: Partial<ProxySettings> } = {}): LocationSettings {
  const { proxy, ...location } = change;
  return { match: { kind: 'prefix', path }, action: { kind: 'proxy', upstream: upstream('api', 3000), ...proxy }, ...location };
}

/** One server, which the name server of Compose knows. */
export function upstream(name: string, port: number, change: Partial<UpstreamSettings> = {}): UpstreamSettings {
  return { name, servers: [{ address: `${name.replaceAll('_', '-')}:${port}`, lookup: 'dns' }], ...change };
}

/** A zone of a mebibyte. */
export function perMinute(name: string, requests: number): RateLimitZoneSettings {
  return { name, requests, per: 'minute', size: Size.mebibytes(1) };
}

/** A platform of micro-frontends: every feature that a gateway of that kind uses. */
export function platform(change: Partial<GatewaySettings> = {}): GatewaySettings {
  return {
    workerProcesses: 2,
    tls: { certificate: '/etc/nginx/tls/localhost.crt', key: '/etc/nginx/tls/localhost.key', publishedPort: 443 },
    securityHeaders: [
      { name: 'X-Frame-Options', value: 'SAMEORIGIN' },
      { name: 'X-Content-Type-Options', value: 'nosniff' },
      { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      { name: 'Content-Security-Policy', value: "default-src 'self'; frame-ancestors 'self'" },
      { name: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
    ],
    bodyLimit: Size.mebibytes(10),
    log: 'text',
    sites: [{ names: [], locations: [...backend(), ...frontends()] }],
    ...change,
  };
}

const API = upstream('api_gateway', 3000, { balancing: 'least-connections', keepalive: 32 });
const SHELL = upstream('shell_app', 4200, { keepalive: 16 });
const ANYONE: CorsSettings = { origins: [], methods: ['GET', 'OPTIONS'], maxAge: Duration.days(1) };
const TIMEOUTS = { connect: Duration.seconds(30), send: Duration.seconds(60), read: Duration.seconds(60) };

function backend(): LocationSettings[] {
  const api = (change: Partial<ProxySettings> = {}): ProxySettings => ({ kind: 'proxy', upstream: API, ...change });
  return [
    {
      match: { kind: 'prefix', path: '/api/' },
      action: api({
        timeouts: TIMEOUTS,
        cache: {
          name: 'api', valid: Duration.minutes(5), maxSize: Size.mebibytes(64), keysSize: Size.mebibytes(1), inactive: Duration.minutes(10),
        },
      }),
      rateLimit: { zone: perMinute('api', 100), burst: 20 },
    },
    { match: { kind: 'prefix', path: '/api/auth/' }, action: api({ unbuffered: true }), rateLimit: { zone: perMinute('auth', 10), burst: 5 } },
    {
      match: { kind: 'prefix', path: '/ws' },
      action: api({ webSocket: true, unbuffered: true, timeouts: { send: Duration.hours(24), read: Duration.hours(24) } }),
    },
    { match: { kind: 'exact', path: '/health' }, action: api({ path: '/health' }), silent: true },
    { match: { kind: 'prefix', path: '/api-docs' }, action: api() },
    { match: { kind: 'prefix', path: '/graphql' }, action: api({ timeouts: TIMEOUTS }) },
    { match: { kind: 'prefix', path: '/metrics' }, action: api(), allow: PRIVATE_NETWORKS },
  ];
}

function frontends(): LocationSettings[] {
  const shell: ProxySettings = { kind: 'proxy', upstream: SHELL };
  const remotes = ['auth', 'payments'].map((name, position) => ({ name, upstream: upstream(`${name}_mfe`, 4201 + position, { keepalive: 16 }) }));
  return [
    ...remotes.map((remote): LocationSettings => ({
      match: { kind: 'prefix', path: `/hmr/${remote.name}` },
      action: { kind: 'proxy', upstream: remote.upstream, path: '/ws', webSocket: true },
    })),
    ...remotes.map((remote): LocationSettings => ({
      match: { kind: 'prefix', path: `/mfe/${remote.name}/` },
      action: { kind: 'proxy', upstream: remote.upstream, path: '/' },
      cors: ANYONE,
      caching: 'never',
    })),
    { match: { kind: 'exact', path: '/remoteEntry.js' }, action: shell, cors: ANYONE, caching: 'never' },
    {
      match: { kind: 'extensions', extensions: ['js', 'css', 'png', 'svg', 'woff2'] },
      action: shell,
      rateLimit: { zone: perMinute('static', 1000), burst: 100 },
      caching: 'immutable',
      silent: true,
    },
    { match: { kind: 'extensions', extensions: ['html'] }, action: shell, caching: 'never' },
    { match: { kind: 'prefix', path: '/' }, action: { ...shell, webSocket: true }, caching: 'never' },
  ];
}
