import { Duration } from '../../../core';
import { TEMPORARY_DIRECTORY } from './container';
import type { Content, Directive } from './directive';
import { block, directive, group } from './directive';
import type { Balancing, GatewaySettings, ResponseCacheSettings, UpstreamServerSettings, UpstreamSettings } from './gateway-settings';
import { hiddenHeaders, hide, IMMUTABLE, LIFETIME } from './headers';
import { forwardedHeaders, setHeaders } from './location';
import type { Shared } from './shared-zones';
import { originVariable, zoneName } from './shared-zones';
import { nginxSize, nginxTime } from './units';

const BALANCING: { readonly [name in Balancing]: string | undefined } = {
  'round-robin': undefined,
  'least-connections': 'least_conn',
  'client-address': 'ip_hash',
};

/** The name server of every Compose network. */
const DNS = '127.0.0.11';

/** A container that is gone answers nothing at all, not even that it is gone; one that is there takes milliseconds. */
const CONNECT_TIMEOUT = Duration.seconds(5);

/** Counters of requests per client. */
export function rateLimits({ zones }: Shared): Content {
  return zones.length === 0 ? undefined : group('Rate limits; 429 means too many requests',
    zones.map(({ name, key, size, requests, per }) =>
      directive('limit_req_zone', key ?? '$binary_remote_addr', `zone=${zoneName('limit', name)}:${nginxSize(size)}`, `rate=${requests}r/${per === 'second' ? 's' : 'm'}`)),
    directive('limit_req_status', 429),
    directive('limit_req_log_level', 'warn'));
}

/** Where responses are kept, and what all caches do alike. */
export function responseCaches({ caches }: Shared): Content {
  return caches.length === 0 ? undefined : group('Response caches; what a client gets because of who it is, is neither kept nor taken from here',
    caches.map(cachePath),
    directive('proxy_cache_key', '$scheme://$host$request_uri'),
    directive('proxy_cache_bypass', '$http_authorization', '$http_cookie'),
    directive('proxy_no_cache', '$http_authorization', '$http_cookie'),
    directive('proxy_cache_lock', 'on'),
    directive('proxy_cache_background_update', 'on'),
    directive('proxy_cache_use_stale', 'error', 'timeout', 'updating', 'http_500', 'http_502', 'http_503', 'http_504'));
}

/** The servers behind the gateway and how it speaks with them. */
export function upstreams(shared: Shared, settings: GatewaySettings): Content {
  if (shared.upstreams.length === 0) {
    return undefined;
  }
  const dns = shared.upstreams.some(({ servers }) => servers.some(({ lookup }) => lookup === 'dns'));
  return [
    group('How upstreams are asked: what they are told, and what of their responses is kept back',
      directive('proxy_http_version', '1.1'),
      directive('proxy_connect_timeout', nginxTime(CONNECT_TIMEOUT)),
      setHeaders(forwardedHeaders(settings)),
      hide(hiddenHeaders(settings.securityHeaders)),
      shared.webSocket ? webSocket() : undefined),
    group('Upstreams; a name may be unknown at the start and may move: Compose\'s own name server is asked again and again',
      dns ? [directive('resolver', DNS, 'valid=1s', 'ipv6=off'), directive('resolver_timeout', '2s')] : undefined,
      shared.upstreams.map(upstream)),
  ];
}

/** Which origins a browser may come from. */
export function origins(shared: Shared): Content {
  return group('Origins that may use a route from a browser',
    shared.origins.map((allowed) => block('map', ['$http_origin', originVariable(allowed, shared)],
      allowed.map((origin) => directive(origin, origin)))));
}

/** A year for what never changes, and nothing for an error or a redirect in its place. */
export function successful({ immutable }: Shared): Content {
  const onSuccess = (variable: string, value: string, otherwise: string): Directive =>
    block('map', ['$status', variable], directive('default', otherwise), directive('~^(200|206|304)$', value));
  return immutable ? group('What never changes stays for a year, but not an error or a redirect in its place',
    onSuccess(LIFETIME, '1y', 'off'),
    onSuccess(IMMUTABLE, 'public, immutable', '')) : undefined;
}

function cachePath({ name, keysSize, maxSize, inactive }: ResponseCacheSettings): Directive {
  const zone = zoneName('cache', name);
  return directive('proxy_cache_path', `${TEMPORARY_DIRECTORY}/${zone}`, 'levels=1:2', `keys_zone=${zone}:${nginxSize(keysSize)}`,
    `max_size=${nginxSize(maxSize)}`, `inactive=${nginxTime(inactive)}`, 'use_temp_path=off');
}

function webSocket(): Directive {
  return block('map', ['$http_upgrade', '$connection_upgrade'], directive('default', 'upgrade'), directive('', ''));
}

function upstream({ name, servers, balancing, keepalive }: UpstreamSettings): Directive {
  const method = BALANCING[balancing ?? 'round-robin'];
  return block('upstream', [name],
    directive('zone', zoneName('upstream', name), '64k'),
    method === undefined ? undefined : directive(method),
    servers.map(server),
    keepalive === undefined ? undefined : directive('keepalive', keepalive));
}

function server({ address, lookup, weight, backup }: UpstreamServerSettings): Directive {
  return directive('server', address,
    ...(lookup === 'dns' ? ['resolve'] : []),
    ...(weight === undefined ? [] : [`weight=${weight}`]),
    ...(backup ? ['backup'] : []));
}
