import { Size } from '../../core';
import { checkCount, checkZoneName } from './private/checks';
import type { RateLimitSettings } from './private/gateway-settings';

/** Room for about 80,000 clients; the one that was seen last goes when it is full. */
const ZONE = Size.mebibytes(10);

/**
 * How many requests each client may send, by its address; more are answered with 429.
 *
 * nginx counts evenly: 60 a minute are one a second, and a second one in the same second is refused unless a burst lets it through.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_limit_req_module.html
 *
 * @example
 *
 * const forLogins = RateLimit.perMinute(10).burst(5);
 */
export class RateLimit {
  /** So many requests a second. */
  public static perSecond(requests: number): RateLimit {
    return new RateLimit(requests, 'second');
  }

  /** So many requests a minute. */
  public static perMinute(requests: number): RateLimit {
    return new RateLimit(requests, 'minute');
  }

  private constructor(
    private readonly requests: number,
    private readonly per: 'second' | 'minute',
    private readonly extra?: number,
    private readonly name?: string,
  ) {
    checkCount(requests, `the number of requests a ${per}`, 'rate-limit.rate', 1);
  }

  /**
   * The same rate, with so many requests more that are let through at once. They count against what comes after.
   *
   * @param requests how many.
   */
  public burst(requests: number): RateLimit {
    checkCount(requests, 'the burst of a rate limit', 'rate-limit.burst', 1);
    return new RateLimit(this.requests, this.per, requests, this.name);
  }

  /**
   * The same limit, counted together with every other limit of that name in the gateway, which must have the same rate.
   *
   * @param name of the counter; letters, digits, `_`, `.` and `-`.
   */
  public named(name: string): RateLimit {
    checkZoneName(name, 'the name of a rate limit', 'rate-limit.name');
    return new RateLimit(this.requests, this.per, this.extra, name);
  }

  /** Such as `100 requests a minute`. */
  public toString(): string {
    return `${this.requests} requests a ${this.per}`;
  }

  /** The counter that it shares with others, if any. @internal */
  public get _name(): string | undefined {
    return this.name;
  }

  /** @internal */
  public _settings(name: string): RateLimitSettings {
    return { zone: { name, requests: this.requests, per: this.per, size: ZONE }, burst: this.extra };
  }
}
