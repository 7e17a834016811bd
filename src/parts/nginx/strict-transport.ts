import type { Duration } from '../../core';
import { ComposeError } from '../../core/private/errors';
import type { TlsSettings } from './private/gateway-settings';

/**
 * Tells browsers to use nothing but https with this host for some time (HSTS). They cannot be told otherwise before that time is over,
 * so it belongs to a certificate that will be renewed, not to a self-signed one.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Strict-Transport-Security
 *
 * @example
 *
 * const promise = StrictTransport.of(Duration.days(365)).includingSubdomains();
 */
export class StrictTransport {
  /**
   * For so long after each visit.
   *
   * @param maxAge whole seconds, at least one; a year is common.
   */
  public static of(maxAge: Duration): StrictTransport {
    if (maxAge.toSeconds() < 1) {
      throw new ComposeError('strict-transport.age', `browsers cannot keep to https for ${maxAge}; give at least a second, or leave it out`);
    }
    return new StrictTransport({ maxAge, includeSubDomains: false, preload: false });
  }

  private constructor(private readonly settings: NonNullable<TlsSettings['strictTransport']>) {}

  /** The same, for every host below this one too. */
  public includingSubdomains(): StrictTransport {
    return new StrictTransport({ ...this.settings, includeSubDomains: true });
  }

  /**
   * The same with `preload`, which asks browsers to know it before the first visit. Includes subdomains.
   *
   * @see https://hstspreload.org
   */
  public preloaded(): StrictTransport {
    return new StrictTransport({ ...this.settings, includeSubDomains: true, preload: true });
  }

  /** @internal */
  public _settings(): NonNullable<TlsSettings['strictTransport']> {
    return this.settings;
  }
}
