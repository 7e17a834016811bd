import { sortedEntries } from '../../../core/private/objects';
import type {
  AuthorizationSettings, GatewaySettings, LocationSettings, RateLimitZoneSettings, ResponseCacheSettings, UpstreamSettings,
} from './gateway-settings';

/** What locations of all sites share, each once and in the order of names: moving a location moves nothing here. */
export interface Shared {
  readonly upstreams: readonly UpstreamSettings[];
  readonly zones: readonly RateLimitZoneSettings[];
  readonly caches: readonly ResponseCacheSettings[];
  /** The origins of each CORS policy that names them. */
  readonly origins: readonly (readonly string[])[];
  readonly webSocket: boolean;
  readonly immutable: boolean;
}

/** What the functions that render need to know. */
export interface Gateway {
  readonly settings: GatewaySettings;
  readonly shared: Shared;
}

/** Gathers what stands in the `http` block because of what the locations ask for. */
export function sharedOf(settings: GatewaySettings): Shared {
  const locations = settings.sites.flatMap((site) => site.locations);
  const proxies = locations.flatMap(({ action }) => (action.kind === 'proxy' ? [action] : []));
  return {
    upstreams: once(locations.flatMap(upstreamsOf), ({ name }) => name),
    zones: once(locations.flatMap(({ rateLimit }) => (rateLimit ? [rateLimit.zone] : [])), ({ name }) => name),
    caches: once(proxies.flatMap(({ cache }) => (cache ? [cache] : [])), ({ name }) => name),
    origins: once(locations.flatMap(({ cors }) => (cors && cors.origins.length > 0 ? [cors.origins] : [])), String),
    webSocket: proxies.some(({ webSocket }) => webSocket),
    immutable: locations.some(({ caching }) => caching === 'immutable'),
  };
}

/** The questions to an authorizer that locations of one site ask, each once. */
export function authorizationsOf(locations: readonly LocationSettings[]): AuthorizationSettings[] {
  return once(locations.flatMap(({ authorization }) => (authorization ? [authorization] : [])), authorizationPath);
}

/** Name of the memory that worker processes share for something: nginx has one list of names for all kinds. */
export function zoneName(kind: 'upstream' | 'limit' | 'cache', name: string): string {
  return `${kind}_${name}`;
}

/** Where nginx itself asks whether a request may pass. */
export function authorizationPath({ upstream, path }: AuthorizationSettings): string {
  return `/_authorization/${upstream.name}${path}`;
}

/** The variable that holds the client's origin when it is one of these, else nothing. */
export function originVariable(origins: readonly string[], shared: Shared): string {
  return `$allowed_origin_${shared.origins.findIndex((others) => String(others) === String(origins)) + 1}`;
}

function upstreamsOf({ action, authorization }: LocationSettings): UpstreamSettings[] {
  return [...(action.kind === 'proxy' ? [action.upstream] : []), ...(authorization ? [authorization.upstream] : [])];
}

function once<T>(values: readonly T[], key: (value: T) => string): T[] {
  return sortedEntries(Object.fromEntries(values.map((value) => [key(value), value]))).map(([, value]) => value);
}
