import type { IConstruct } from 'constructs';
import { ComposeError } from '../../../core/private/errors';
import { checkLiteral } from '../../../core/private/text';
import type { Endpoint } from '../../../resources';
import type { Route, RouteTarget } from '../route';
import type { RouteOptions } from '../route-options';
import type { Upstream } from '../upstream';
import { checkHeader } from './checks';
import type { HeaderSettings, LocationAction, LocationSettings } from './gateway-settings';
import type { ZoneNames } from './zone-names';

/** A route as it was added. */
export interface AddedRoute {
  readonly route: Route;
  readonly target: RouteTarget;
  readonly options: RouteOptions;
}

/** Options that say how an upstream is asked, and those that nginx never comes to where it redirects or answers itself. */
const FOR_UPSTREAMS = [
  'webSocket', 'unbuffered', 'connectTimeout', 'sendTimeout', 'readTimeout', 'responseCache', 'requestHeaders', 'requestHeaderVariables',
] as const;
const FOR_CONTENT = ['rateLimit', 'allowedNetworks', 'authorizer'] as const;

/** A route that can be served; refuses one that leads nowhere, and options that would have no effect. */
export function checkRoute(route: Route, options: RouteOptions, gateway: IConstruct): AddedRoute {
  const target = route._target;
  if (!target) {
    throw new ComposeError('route.target', `route '${route}' leads nowhere; say where with 'to', 'toUpstream', 'toFiles', 'redirectedTo' or 'answered'`, gateway);
  }
  const useless = [
    ...(target.kind === 'proxy' ? [] : FOR_UPSTREAMS),
    ...(target.kind === 'proxy' || target.kind === 'files' ? [] : FOR_CONTENT),
  ].find((name) => options[name] !== undefined);
  if (useless !== undefined) {
    throw new ComposeError('route.option', `'${useless}' has no effect on route '${route}', which is ${destination(target)}; leave it out`, gateway);
  }
  if (options.unbuffered && options.responseCache) {
    throw new ComposeError('route.option', `route '${route}' is 'unbuffered', so that nothing stays for its 'responseCache'; leave one of them out`, gateway);
  }
  for (const headers of [options.headers, options.requestHeaders, options.requestHeaderVariables]) {
    Object.entries(headers ?? {}).forEach(([name, value]) => checkHeader(name, value));
  }
  checkLiteral(options.directives ?? '', `the directives of route '${route}'`);
  const { headers, requestHeaders, requestHeaderVariables } = options;
  const copies = { headers: { ...headers }, requestHeaders: { ...requestHeaders }, requestHeaderVariables: { ...requestHeaderVariables } };
  return { route, target, options: { ...options, ...copies } };
}

/** Whom the gateway must be able to reach for a route. */
export function endpointsOf(added: AddedRoute): Endpoint[] {
  return upstreamsOf(added).flatMap((upstream) => upstream._endpoints);
}

/** The upstreams of a route: where it leads, and who is asked whether a request may pass. */
export function upstreamsOf({ target, options }: AddedRoute): Upstream[] {
  return [...(target.kind === 'proxy' ? [target.upstream] : []), ...(options.authorizer ? [options.authorizer._upstream] : [])];
}

/** Where a route leads, for messages. */
export function destination(target: RouteTarget | undefined): string {
  switch (target?.kind) {
    case 'proxy': return `upstream '${target.upstream.name}'`;
    case 'files': return `the files in '${target.directory}'`;
    case 'redirect': return `a redirect to '${target.to}'`;
    case 'answer': return `the answer ${target.status}`;
    case undefined: return 'nothing';
  }
}

/** The settings of a route; zones that users did not name get a name from the path. */
export function locationOf(added: AddedRoute, names: ZoneNames): LocationSettings {
  const { route, options } = added;
  const { rateLimit, allowedNetworks, authorizer, cors, browserCaching, headers, securityHeaders, maxBodySize, unlogged, directives } = options;
  return {
    match: route._match,
    action: actionOf(added, names),
    allow: allowedNetworks?._settings(),
    rateLimit: rateLimit?._settings(rateLimit._name ?? names.next('rate-limit', String(route))),
    authorization: authorizer?._settings(),
    cors: cors?._settings(),
    caching: browserCaching,
    headers: headerSettings(headers),
    securityHeaders: securityHeaders?._settings(),
    bodyLimit: maxBodySize,
    silent: unlogged,
    directives,
  };
}

function actionOf({ route, target, options }: AddedRoute, names: ZoneNames): LocationAction {
  if (target.kind !== 'proxy') {
    return target;
  }
  const { webSocket, unbuffered, connectTimeout, sendTimeout, readTimeout, responseCache, requestHeaders, requestHeaderVariables } = options;
  return {
    kind: 'proxy',
    upstream: target.upstream._settings(),
    path: target.path,
    webSocket,
    unbuffered,
    timeouts: { connect: connectTimeout, send: sendTimeout, read: readTimeout },
    requestHeaders: [...headerSettings(requestHeaders), ...headerSettings(requestHeaderVariables, true)],
    cache: responseCache?._settings(responseCache._name ?? names.next('response-cache', String(route))),
  };
}

function headerSettings(headers: { readonly [name: string]: string } = {}, expression?: boolean): HeaderSettings[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value, expression }));
}
