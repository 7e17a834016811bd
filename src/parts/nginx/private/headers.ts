import type { Content } from './directive';
import { directive, literal } from './directive';
import type { CachingPolicy, CorsSettings, GatewaySettings, HeaderSettings, LocationSettings } from './gateway-settings';
import type { Gateway, Shared } from './shared-zones';
import { originVariable } from './shared-zones';

/** Only the gateway can promise https. */
const STRICT_TRANSPORT = 'Strict-Transport-Security';

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';

/** What the policy `immutable` says: by these an error or a redirect does not stay for a year. */
export const LIFETIME = '$year_if_successful';
export const IMMUTABLE = '$immutable_if_successful';

/** Adds a header to a response of any status: nginx leaves errors out unless told. */
export function responseHeader({ name, value, expression }: HeaderSettings): Content {
  return directive('add_header', name, expression ? value : literal(value), 'always');
}

/** Headers that the gateway alone says. */
export function hiddenHeaders(securityHeaders: readonly HeaderSettings[]): string[] {
  return distinct([...securityHeaders.map(({ name }) => name), STRICT_TRANSPORT]);
}

/** Header names become directives which keep them back from an upstream's response. */
export function hide(names: readonly string[]): Content {
  return names.map((name) => directive('proxy_hide_header', name));
}

/** What a location adds to a response, and keeps back of the upstream's so that no header comes twice. */
export function locationHeaders({ action, cors, caching, headers = [], securityHeaders }: LocationSettings, { settings, shared }: Gateway): Content {
  const replaced = [...(cors ? [ALLOW_ORIGIN, ALLOW_CREDENTIALS] : []), ...headers.map(({ name }) => name)];
  const hidden = distinct([...hiddenHeaders(securityHeaders ?? settings.securityHeaders), ...replaced]);
  return [
    // nginx forgets the outer ones where a block has its own.
    action.kind === 'proxy' && (replaced.length > 0 || securityHeaders) ? hide(hidden) : undefined,
    securityHeaders && [directive('add_header_inherit', 'off'), [...strictTransport(settings.tls), ...securityHeaders].map(responseHeader)],
    corsHeaders(cors, shared).map(responseHeader),
    cacheHeaders(caching),
    action.kind === 'proxy' && action.cache ? directive('add_header', 'X-Cache-Status', '$upstream_cache_status', 'always') : undefined,
    headers.map(responseHeader),
  ];
}

/** The header that ties a browser to https. */
export function strictTransport(tls: GatewaySettings['tls']): HeaderSettings[] {
  if (!tls?.strictTransport) {
    return [];
  }
  const { maxAge, includeSubDomains, preload } = tls.strictTransport;
  const value = [`max-age=${Math.floor(maxAge.toSeconds())}`, ...(includeSubDomains ? ['includeSubDomains'] : []), ...(preload ? ['preload'] : [])];
  return [{ name: STRICT_TRANSPORT, value: value.join('; ') }];
}

/** `expires` takes the place of the upstream's `Cache-Control`; beside `no-store`, whatever else it says has no effect. */
function cacheHeaders(caching: CachingPolicy | undefined): Content {
  switch (caching) {
    case 'immutable': return [directive('expires', LIFETIME), directive('add_header', 'Cache-Control', IMMUTABLE)];
    case 'never': return directive('add_header', 'Cache-Control', 'no-store', 'always');
    case undefined: return undefined;
  }
}

function corsHeaders(cors: CorsSettings | undefined, shared: Shared): HeaderSettings[] {
  if (!cors) {
    return [];
  }
  const named = cors.origins.length > 0;
  const list = (name: string, values: readonly string[] = []): HeaderSettings[] => (values.length > 0 ? [{ name, value: values.join(', ') }] : []);
  return [
    named
      ? { name: ALLOW_ORIGIN, value: originVariable(cors.origins, shared), expression: true }
      : { name: ALLOW_ORIGIN, value: '*' },
    ...(named ? [{ name: 'Vary', value: 'Origin' }] : []),
    ...list('Access-Control-Allow-Methods', cors.methods),
    ...list('Access-Control-Allow-Headers', cors.requestHeaders),
    ...list('Access-Control-Expose-Headers', cors.exposedHeaders),
    ...(cors.credentials ? [{ name: ALLOW_CREDENTIALS, value: 'true' }] : []),
    { name: 'Access-Control-Max-Age', value: String(Math.floor(cors.maxAge.toSeconds())) },
  ];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
