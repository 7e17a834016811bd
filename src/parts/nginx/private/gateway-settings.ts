import type { Duration, Size } from '../../../core';

/**
 * Everything that the configuration of a gateway depends on, as plain data that whoever made it has checked.
 *
 * Text is literal: a `$` arrives as a `$`. What nginx shall read itself is called `expression` or `directives`.
 * Upstreams, zones and caches are part of the locations that use them, so that nothing can refer to what is not there;
 * the same name means the same thing.
 */
export interface GatewaySettings {
  /** Processes that answer requests; nginx's `auto` counts the processors of the host, not those the container may use. */
  readonly workerProcesses: number;
  /** One host name each, or several; the first also answers every name that none has. */
  readonly sites: readonly SiteSettings[];
  /** Every site is served by https, and port 80 does nothing but redirect; absent: everything is plain http. */
  readonly tls?: TlsSettings;
  /** On every response of every site, in place of what an upstream says. */
  readonly securityHeaders: readonly HeaderSettings[];
  /** The largest request body. */
  readonly bodyLimit: Size;
  /** Proxies in front of this gateway, as addresses or networks, whose `X-Forwarded-For` says who the client is. */
  readonly trustedProxies?: readonly string[];
  /** Listens on IPv6 too: only where the container has it. */
  readonly ipv6?: boolean;
  readonly log: 'text' | 'json';
  /** Port, open to the container's networks, where an exporter reads the counters of nginx. */
  readonly statusPort?: number;
  /** Further lines for the `http` block. */
  readonly directives?: string;
}

export interface SiteSettings {
  /** Names in `Host`, also `*.example.com`; none means any. */
  readonly names: readonly string[];
  /** A certificate of its own, in place of the gateway's. */
  readonly certificate?: CertificateSettings;
  readonly locations: readonly LocationSettings[];
  /** Further lines for the `server` block. */
  readonly directives?: string;
}

/** Where the files stand inside the container. */
export interface CertificateSettings {
  readonly certificate: string;
  readonly key: string;
}

export interface TlsSettings extends CertificateSettings {
  /** Port that clients know https by; redirects name it unless it is 443. */
  readonly publishedPort: number;
  /** Tells browsers to use nothing but https for so long: right for a real certificate only. */
  readonly strictTransport?: { readonly maxAge: Duration; readonly includeSubDomains: boolean; readonly preload: boolean };
}

/** A header of a response, or of a request to an upstream. */
export interface HeaderSettings {
  readonly name: string;
  readonly value: string;
  /** The value holds variables of nginx. */
  readonly expression?: boolean;
}

/** `allow`, `rateLimit` and `authorization` hold for proxies and files: nginx redirects and answers before it asks for them. */
export interface LocationSettings {
  readonly match: LocationMatch;
  readonly action: LocationAction;
  /** Networks that may ask; everybody else gets 403. */
  readonly allow?: readonly string[];
  readonly rateLimit?: RateLimitSettings;
  readonly authorization?: AuthorizationSettings;
  readonly cors?: CorsSettings;
  /** What browsers and proxies may keep; absent: what the upstream says. */
  readonly caching?: CachingPolicy;
  /** Added to the response, in place of what an upstream says. */
  readonly headers?: readonly HeaderSettings[];
  /** In place of the gateway's security headers. */
  readonly securityHeaders?: readonly HeaderSettings[];
  readonly bodyLimit?: Size;
  /** Requests are not written to the access log. */
  readonly silent?: boolean;
  /** Further lines for the `location` block. */
  readonly directives?: string;
}

/** Which requests: paths are decoded, as nginx compares them, and start with `/`; extensions have no dot. */
export type LocationMatch =
  | { readonly kind: 'exact'; readonly path: string }
  | { readonly kind: 'prefix'; readonly path: string }
  | { readonly kind: 'extensions'; readonly extensions: readonly string[] };

/** `immutable`: a year, without asking again, successful responses only; `never`: not even by the browser. */
export type CachingPolicy = 'immutable' | 'never';

export type LocationAction = ProxySettings | FilesSettings | RedirectSettings | AnswerSettings;

export interface ProxySettings {
  readonly kind: 'proxy';
  readonly upstream: UpstreamSettings;
  /** Takes the place of the matched part of the path: `/` strips a prefix that ends with `/`. Not with extensions. */
  readonly path?: string;
  /** Lets a connection become a WebSocket. */
  readonly webSocket?: boolean;
  /** Passes responses on as they come. */
  readonly unbuffered?: boolean;
  readonly timeouts?: { readonly connect?: Duration; readonly send?: Duration; readonly read?: Duration };
  /** Further headers of the request to the upstream. */
  readonly requestHeaders?: readonly HeaderSettings[];
  readonly cache?: ResponseCacheSettings;
}

/** Files of the container. */
export interface FilesSettings {
  readonly kind: 'files';
  /** Absolute; without `$`. */
  readonly directory: string;
  /** Answers what is not there, as single-page applications need it: `/index.html`; absent: 404. */
  readonly fallback?: string;
}

export interface RedirectSettings {
  readonly kind: 'redirect';
  /** An address or a path. */
  readonly to: string;
  readonly status: 301 | 302 | 307 | 308;
  /** Keeps the path and query of the request behind `to`. */
  readonly keepPath?: boolean;
}

/** A response that needs no upstream. */
export interface AnswerSettings {
  readonly kind: 'answer';
  readonly status: number;
  readonly body?: string;
  readonly contentType?: string;
}

export interface UpstreamSettings {
  /** Unique in the gateway; letters, digits, `_`, `-` and `.`. */
  readonly name: string;
  readonly servers: readonly UpstreamServerSettings[];
  readonly balancing?: Balancing;
  /** Idle connections that each worker process keeps open. */
  readonly keepalive?: number;
}

/** `client-address` sends a client to the same server each time. */
export type Balancing = 'round-robin' | 'least-connections' | 'client-address';

export interface UpstreamServerSettings {
  /** `host:port`. */
  readonly address: string;
  /**
   * `dns`: asked again every other second, may be unknown at the start: services of the project, names of the world.
   * `hosts`: read once, at the start, from the container's hosts file, where it must be: names of `extra_hosts`, which
   * no DNS server knows. Addresses are `hosts` as well.
   */
  readonly lookup: 'dns' | 'hosts';
  /** Share of the requests, compared with the others'. */
  readonly weight?: number;
  /** Asked only when all others are down. Not with `client-address`. */
  readonly backup?: boolean;
}

export interface RateLimitSettings {
  /** Locations with the same zone count together. */
  readonly zone: RateLimitZoneSettings;
  /** Requests above the rate that are let through at once; the next one is refused with 429. */
  readonly burst?: number;
}

export interface RateLimitZoneSettings {
  readonly name: string;
  readonly requests: number;
  readonly per: 'second' | 'minute';
  /** What counts as one client, an expression of nginx; absent: the client's address. */
  readonly key?: string;
  /** Memory; one mebibyte holds about 8000 clients on 64-bit machines. */
  readonly size: Size;
}

export interface ResponseCacheSettings {
  readonly name: string;
  readonly valid: Duration;
  /** Disk, or memory where the cache is on a tmpfs. */
  readonly maxSize: Size;
  /** Memory for keys; one mebibyte holds about 8000. */
  readonly keysSize: Size;
  /** Unasked entries go after so long, however fresh they are. */
  readonly inactive: Duration;
}

export interface CorsSettings {
  /** Origins such as `https://app.example.com`; none means any. */
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly requestHeaders?: readonly string[];
  readonly exposedHeaders?: readonly string[];
  /** Lets browsers send cookies; only with origins by name. */
  readonly credentials?: boolean;
  /** How long browsers may remember the answer to a preflight. */
  readonly maxAge: Duration;
}

/** Asks an upstream whether a request may pass: 2xx lets it through, 401 and 403 are the client's answer. */
export interface AuthorizationSettings {
  readonly upstream: UpstreamSettings;
  readonly path: string;
  /** Headers of its response that the request to the upstream gets: name there to name here. */
  readonly forwardedHeaders?: { readonly [from: string]: string };
}
