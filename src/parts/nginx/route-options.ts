import type { Duration, Size } from '../../core';
import type { AllowedNetworks } from './allowed-networks';
import type { Authorizer } from './authorizer';
import type { BrowserCaching } from './browser-caching';
import type { Cors } from './cors';
import type { RateLimit } from './rate-limit';
import type { ResponseCache } from './response-cache';
import type { SecurityHeaders } from './security-headers';

/** How a route is served. */
export interface RouteOptions {
  /**
   * How many requests each client may send.
   *
   * @default - any number
   */
  readonly rateLimit?: RateLimit;

  /**
   * Networks whose clients may use the route.
   *
   * @default - all
   */
  readonly allowedNetworks?: AllowedNetworks;

  /**
   * A program that says of each request whether it may pass.
   *
   * @default - none: all pass
   */
  readonly authorizer?: Authorizer;

  /**
   * Lets connections become WebSockets, as development servers with hot reload need it too.
   *
   * @default false
   */
  readonly webSocket?: boolean;

  /**
   * Passes responses on as they come, as server-sent events need it, instead of in whole buffers.
   *
   * @default false
   */
  readonly unbuffered?: boolean;

  /**
   * How long connecting to the upstream may take. At most 75 seconds.
   *
   * @default Duration.seconds(60)
   */
  readonly connectTimeout?: Duration;

  /**
   * How long the upstream may take no byte of the request.
   *
   * @default Duration.seconds(60)
   */
  readonly sendTimeout?: Duration;

  /**
   * How long the upstream may send no byte of the response.
   *
   * @default Duration.seconds(60)
   */
  readonly readTimeout?: Duration;

  /**
   * Keeps responses for other clients.
   *
   * @default - none
   */
  readonly responseCache?: ResponseCache;

  /**
   * Which scripts of other origins may use the route.
   *
   * @default - what the upstream says
   */
  readonly cors?: Cors;

  /**
   * What browsers may keep.
   *
   * @default - what the upstream says
   */
  readonly browserCaching?: BrowserCaching;

  /**
   * Headers of the response, in place of the upstream's.
   *
   * @default - none
   */
  readonly headers?: { [name: string]: string };

  /**
   * Headers of the request to the upstream. Without a value the upstream does not get it.
   *
   * @default - those of the client, and Host, X-Real-IP, X-Forwarded-For and X-Forwarded-Proto
   */
  readonly requestHeaders?: { [name: string]: string };

  /**
   * Headers of the request to the upstream whose values are variables of nginx, such as `$request_id`.
   *
   * @see https://nginx.org/en/docs/varindex.html
   * @default - none
   */
  readonly requestHeaderVariables?: { [name: string]: string };

  /**
   * Security headers in place of the gateway's.
   *
   * @default - those of the gateway
   */
  readonly securityHeaders?: SecurityHeaders;

  /**
   * The largest request body.
   *
   * @default - that of the gateway
   */
  readonly maxBodySize?: Size;

  /**
   * Leaves requests out of the access log.
   *
   * @default false
   */
  readonly unlogged?: boolean;

  /**
   * Lines for the `location` block in nginx's own language, for what has no option here.
   *
   * @default - none
   */
  readonly directives?: string;
}
