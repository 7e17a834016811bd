import { byCodeUnit } from '../../../core/private/objects';
import type { Content, Directive } from './directive';
import { block, directive, literal, verbatim } from './directive';
import type {
  AuthorizationSettings, FilesSettings, GatewaySettings, HeaderSettings, LocationMatch, LocationSettings, ProxySettings, RateLimitSettings,
} from './gateway-settings';
import { locationHeaders } from './headers';
import type { Gateway } from './shared-zones';
import { authorizationPath, zoneName } from './shared-zones';
import { nginxSize, nginxTime } from './units';

/** Orders what matches requests as nginx decides: exact paths, longer prefixes before shorter ones, extensions, `/`. */
export function mostSpecificFirst<T extends { readonly match: LocationMatch }>(locations: readonly T[]): T[] {
  return [...locations].sort((a, b) => rank(a.match) - rank(b.match) || byCodeUnit(sortKey(a.match), sortKey(b.match)));
}

/** The `location` block of one route. */
export function locationBlock(location: LocationSettings, gateway: Gateway): Directive {
  return block('location', matchParameters(location.match),
    preflight(location),
    allowed(location.allow),
    location.rateLimit && rateLimit(location.rateLimit),
    location.authorization && authorization(location.authorization),
    location.bodyLimit && directive('client_max_body_size', nginxSize(location.bodyLimit)),
    action(location, gateway.settings),
    locationHeaders(location, gateway),
    location.silent ? directive('access_log', 'off') : undefined,
    verbatim(location.directives),
  );
}

/** The location that only nginx itself asks, to learn whether a request may pass. */
export function authorizationBlock(question: AuthorizationSettings, settings: GatewaySettings): Directive {
  return block('location', ['=', authorizationPath(question)],
    directive('internal'),
    directive('proxy_pass', `http://${question.upstream.name}${question.path}`),
    directive('proxy_pass_request_body', 'off'),
    setHeaders([
      ...forwardedHeaders(settings),
      { name: 'Content-Length', value: '' },
      { name: 'X-Original-Method', value: '$request_method', expression: true },
      { name: 'X-Original-URI', value: '$request_uri', expression: true },
    ]),
  );
}

/** Networks as directives: these may ask, nobody else. */
export function allowed(networks: readonly string[] | undefined): Content {
  return networks && [...networks.map((network) => directive('allow', network)), directive('deny', 'all')];
}

/** What every upstream learns about the client. */
export function forwardedHeaders({ trustedProxies = [] }: GatewaySettings): HeaderSettings[] {
  return [
    // `$host` alone would lose a port other than 80 and 443, and with it every check of an origin.
    { name: 'Host', value: '$host$is_request_port$request_port', expression: true },
    { name: 'X-Real-IP', value: '$remote_addr', expression: true },
    // Nothing is appended to what the request brought: a client could have written anything there.
    { name: 'X-Forwarded-For', value: '$remote_addr', expression: true },
    { name: 'X-Forwarded-Proto', value: trustedProxies.length > 0 ? '$client_scheme' : '$scheme', expression: true },
    // Otherwise nginx closes the connection to the upstream after each request.
    { name: 'Connection', value: '' },
  ];
}

/** Headers of the request to an upstream. */
export function setHeaders(headers: readonly HeaderSettings[]): Content {
  return headers.map(({ name, value, expression }) => directive('proxy_set_header', name, expression ? value : literal(value)));
}

function rank(match: LocationMatch): number {
  switch (match.kind) {
    case 'exact': return 0;
    case 'prefix': return match.path === '/' ? 3 : 1;
    case 'extensions': return 2;
  }
}

/** By name, but `/api/auth/` before `/api/`: the end of a path comes after every character. */
function sortKey(match: LocationMatch): string {
  return match.kind === 'extensions' ? match.extensions.join(' ') : `${match.path}\uffff`;
}

function matchParameters(match: LocationMatch): string[] {
  switch (match.kind) {
    case 'exact': return ['=', match.path];
    // Without `^~`, `/api/logo.png` would belong to the location of `.png`.
    case 'prefix': return match.path === '/' ? ['/'] : ['^~', match.path];
    case 'extensions': return ['~*', `\\.${anyOf(match.extensions)}$`];
  }
}

function anyOf(extensions: readonly string[]): string {
  const escaped = extensions.map((extension) => extension.replace(/[^A-Za-z0-9_-]/g, '\\$&')).join('|');
  return extensions.length === 1 ? escaped : `(${escaped})`;
}

function preflight({ cors }: LocationSettings): Content {
  return cors && block('if', ['($request_method', '=', 'OPTIONS)'], directive('return', 204));
}

function rateLimit({ zone, burst }: RateLimitSettings): Content {
  const name = `zone=${zoneName('limit', zone.name)}`;
  return burst === undefined ? directive('limit_req', name) : directive('limit_req', name, `burst=${burst}`, 'nodelay');
}

function authorization(question: AuthorizationSettings): Content {
  return [
    directive('auth_request', authorizationPath(question)),
    Object.keys(question.forwardedHeaders ?? {}).map((from) => directive('auth_request_set', authorized(from), `$upstream_http_${variableName(from)}`)),
  ];
}

function authorized(header: string): string {
  return `$authorized_${variableName(header)}`;
}

function variableName(header: string): string {
  return header.toLowerCase().replaceAll('-', '_');
}

function action(location: LocationSettings, settings: GatewaySettings): Content {
  const does = location.action;
  switch (does.kind) {
    case 'proxy': return proxy(does, location, settings);
    case 'files': return files(does, location.match);
    case 'redirect': return directive('return', does.status, literal(does.to) + (does.keepPath ? '$request_uri' : ''));
    case 'answer': return [
      does.contentType === undefined ? undefined : directive('default_type', does.contentType),
      does.body === undefined ? directive('return', does.status) : directive('return', does.status, literal(does.body)),
    ];
  }
}

function proxy(does: ProxySettings, { authorization: question }: LocationSettings, settings: GatewaySettings): Content {
  const { connect, send, read } = does.timeouts ?? {};
  // In an address of `proxy_pass` a variable would switch the replacing of the path off.
  const path = does.path?.replaceAll('$', '%24') ?? '';
  return [
    directive('proxy_pass', `http://${does.upstream.name}${path}`),
    requestHeaders(does, question, settings),
    connect && directive('proxy_connect_timeout', nginxTime(connect)),
    send && directive('proxy_send_timeout', nginxTime(send)),
    read && directive('proxy_read_timeout', nginxTime(read)),
    does.unbuffered ? directive('proxy_buffering', 'off') : undefined,
    does.cache && directive('proxy_cache', zoneName('cache', does.cache.name)),
    does.cache && directive('proxy_cache_valid', 200, nginxTime(does.cache.valid)),
  ];
}

/** All of them or none: a location that sets one header of a request loses those set outside. */
function requestHeaders(does: ProxySettings, question: AuthorizationSettings | undefined, settings: GatewaySettings): Content {
  const own: HeaderSettings[] = [
    ...(does.webSocket ? [
      { name: 'Upgrade', value: '$http_upgrade', expression: true },
      { name: 'Connection', value: '$connection_upgrade', expression: true },
    ] : []),
    ...Object.entries(question?.forwardedHeaders ?? {}).map(([from, to]) => ({ name: to, value: authorized(from), expression: true })),
    ...(does.requestHeaders ?? []),
  ];
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  return own.length === 0 ? undefined : setHeaders([...forwardedHeaders(settings).filter(({ name }) => !names.has(name.toLowerCase())), ...own]);
}

function files({ directory, fallback }: FilesSettings, match: LocationMatch): Content {
  const folder = directory.replace(/\/$/, '');
  const below = match.kind === 'prefix' && match.path !== '/';
  return [
    below ? directive('alias', match.path.endsWith('/') ? `${folder}/` : folder) : directive('root', folder),
    directive('try_files', '$uri', '$uri/', fallback === undefined ? '=404' : literal(fallback)),
  ];
}
