import { Duration } from '../../core';
import { ComposeError } from '../../core/private/errors';
import { checkLiteral } from '../../core/private/text';
import { checkHeader, checkMethod } from './private/checks';
import type { CorsSettings } from './private/gateway-settings';

const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/\s"?#]+$/;
const METHODS = ['GET', 'HEAD', 'OPTIONS'];
const MAX_AGE = Duration.hours(1);

/** What scripts of another origin may do. */
export interface CorsOptions {
  /**
   * Methods that they may use.
   *
   * @default ['GET', 'HEAD', 'OPTIONS']
   */
  readonly methods?: string[];

  /**
   * Headers that they may send.
   *
   * @default - none but those that are always allowed
   */
  readonly allowedHeaders?: string[];

  /**
   * Headers of responses that they may read.
   *
   * @default - none but those that are always allowed
   */
  readonly exposedHeaders?: string[];

  /**
   * Whether browsers send cookies along. For origins by name only.
   *
   * @default false
   */
  readonly credentials?: boolean;

  /**
   * How long browsers remember the answer to a preflight.
   *
   * @default Duration.hours(1)
   */
  readonly maxAge?: Duration;
}

/**
 * Which scripts of other origins a browser lets use a route. The gateway answers preflights itself and replaces what the upstream says.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS
 *
 * @example
 *
 * const forAll = Cors.forAnyOrigin();
 * const forTheApp = Cors.forOrigins(['https://app.example.com'], { methods: ['GET', 'POST'], credentials: true });
 */
export class Cors {
  /** Scripts of every origin. */
  public static forAnyOrigin(options: CorsOptions = {}): Cors {
    if (options.credentials) {
      throw new ComposeError('cors.credentials', 'browsers send no cookies to a route that is open to any origin; name the origins with Cors.forOrigins');
    }
    return new Cors([], options);
  }

  /**
   * Scripts of some origins.
   *
   * @param origins such as `https://app.example.com` or `http://localhost:4200`.
   */
  public static forOrigins(origins: string[], options: CorsOptions = {}): Cors {
    if (origins.length === 0) {
      throw new ComposeError('cors.origin', 'no origin is given; name at least one, such as \'https://app.example.com\', or use Cors.forAnyOrigin');
    }
    return new Cors(origins, options);
  }

  private readonly settings: CorsSettings;

  private constructor(origins: string[], options: CorsOptions) {
    const { methods = METHODS, allowedHeaders = [], exposedHeaders = [], credentials, maxAge = MAX_AGE } = options;
    origins.forEach(checkOrigin);
    methods.forEach(checkMethod);
    [...allowedHeaders, ...exposedHeaders].forEach((name) => checkHeader(name, ''));
    const headers = { requestHeaders: [...allowedHeaders], exposedHeaders: [...exposedHeaders] };
    this.settings = { origins: [...origins], methods: [...methods], ...headers, credentials, maxAge };
  }

  /** @internal */
  public _settings(): CorsSettings {
    return this.settings;
  }
}

function checkOrigin(origin: string): void {
  checkLiteral(origin, 'an origin');
  if (!ORIGIN.test(origin)) {
    throw new ComposeError('cors.origin', `'${origin}' is no origin; give scheme, host and port without a path, such as 'https://app.example.com'`);
  }
}
