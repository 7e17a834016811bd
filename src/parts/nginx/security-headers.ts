import { checkHeader } from './private/checks';
import type { HeaderSettings } from './private/gateway-settings';

/**
 * Scripts from the site itself only; styles also inline, as most frameworks write them. No other site may frame it.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self' data:", "connect-src 'self' ws: wss:",
  "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'self'",
].join('; ');

const STANDARD: { readonly [name: string]: string } = {
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/**
 * Headers that tell browsers what to forbid. They are on every response, errors included, in place of those of an upstream.
 *
 * @example
 *
 * const headers = SecurityHeaders.standard()
 *   .with('Content-Security-Policy', "default-src 'self'; script-src 'self' https://js.stripe.com")
 *   .without('Permissions-Policy');
 */
export class SecurityHeaders {
  /**
   * `X-Frame-Options: SAMEORIGIN`, `X-Content-Type-Options: nosniff`, `Referrer-Policy: strict-origin-when-cross-origin`, a
   * `Content-Security-Policy` for sites that load nothing from elsewhere, and a `Permissions-Policy` without camera, microphone, location and payment.
   */
  public static standard(): SecurityHeaders {
    return new SecurityHeaders(STANDARD);
  }

  /** No header: those of an upstream reach the browser. */
  public static none(): SecurityHeaders {
    return new SecurityHeaders({});
  }

  private constructor(private readonly headers: { readonly [name: string]: string }) {}

  /** The same headers and one more, or one with another value. */
  public with(name: string, value: string): SecurityHeaders {
    checkHeader(name, value);
    const known = this.tryName(name) ?? name;
    return new SecurityHeaders({ ...this.headers, [known]: value });
  }

  /** The same headers but one. */
  public without(name: string): SecurityHeaders {
    const { [this.tryName(name) ?? name]: _gone, ...headers } = this.headers;
    return new SecurityHeaders(headers);
  }

  /** @internal */
  public _settings(): HeaderSettings[] {
    return Object.entries(this.headers).map(([name, value]) => ({ name, value }));
  }

  /** Names of headers are the same in capitals. */
  private tryName(name: string): string | undefined {
    return Object.keys(this.headers).find((known) => known.toLowerCase() === name.toLowerCase());
  }
}
