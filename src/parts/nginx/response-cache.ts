import { Duration, Size } from '../../core';
import { ComposeError } from '../../core/private/errors';
import { checkZoneName } from './private/checks';
import type { ResponseCacheSettings } from './private/gateway-settings';

const MAX_SIZE = Size.mebibytes(32);
const LEAST_SIZE = Size.mebibytes(1);
/** Room for about 8,000 responses. */
const KEYS = Size.mebibytes(1);
const INACTIVE = Duration.minutes(10);

/** Options of a response cache. */
export interface ResponseCacheOptions {
  /**
   * The most that is kept. It is memory of the gateway's container.
   *
   * @default Size.mebibytes(32)
   */
  readonly maxSize?: Size;

  /**
   * Responses that nobody asked for so long go, however fresh they are.
   *
   * @default Duration.minutes(10)
   */
  readonly inactive?: Duration;

  /**
   * Name of the cache. Routes with the same name share it, and must say the same of it.
   *
   * @default - one of its own for each route
   */
  readonly cacheName?: string;
}

/**
 * Keeps successful responses of a public route for some time, and goes on with the old ones while the upstream is down.
 *
 * Requests with a cookie or `Authorization` always go through, and responses with `Set-Cookie` or `Cache-Control: private` are
 * never kept: nobody sees what is another's. `Cache-Control` of an upstream wins over the time given here. `X-Cache-Status` says what happened.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache
 *
 * @example
 *
 * const cache = ResponseCache.of(Duration.minutes(5), { maxSize: Size.mebibytes(64) });
 */
export class ResponseCache {
  /**
   * A cache.
   *
   * @param valid how long a response is fresh.
   */
  public static of(valid: Duration, options: ResponseCacheOptions = {}): ResponseCache {
    return new ResponseCache(valid, { ...options });
  }

  private constructor(private readonly valid: Duration, private readonly options: ResponseCacheOptions) {
    const { cacheName, maxSize = MAX_SIZE } = options;
    if (cacheName !== undefined) {
      checkZoneName(cacheName, 'the name of a response cache', 'response-cache.name');
    }
    if (maxSize.compareTo(LEAST_SIZE) < 0) {
      throw new ComposeError('response-cache.size', `a response cache of ${maxSize} holds hardly anything; give at least ${LEAST_SIZE}`);
    }
  }

  /** @internal */
  public get _name(): string | undefined {
    return this.options.cacheName;
  }

  /** @internal */
  public _settings(name: string): ResponseCacheSettings {
    const { maxSize = MAX_SIZE, inactive = INACTIVE } = this.options;
    return { name, valid: this.valid, maxSize, keysSize: KEYS, inactive };
  }
}
