import { ComposeError } from '../../core/private/errors';
import type { Endpoint } from '../../resources';
import { checkHeader, checkPath } from './private/checks';
import type { AuthorizationSettings } from './private/gateway-settings';
import { Upstream } from './upstream';

/**
 * A program that says of each request whether it may pass: with a status of 200 to 299 it does, 401 and 403 are the client's answer.
 *
 * It sees the headers of the request but not its body, and its method and address as `X-Original-Method` and `X-Original-URI`.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_auth_request_module.html
 *
 * @example
 *
 * declare const auth: Service;
 * const loggedIn = Authorizer.of(auth.endpoint(3001), '/verify').forwarding('X-User-Id');
 */
export class Authorizer {
  /**
   * A program that is asked.
   *
   * @param endpoint where it listens.
   * @param path path that it is asked at.
   */
  public static of(endpoint: Endpoint, path: string): Authorizer {
    checkPath(path, 'the path of an authorizer');
    if (/[^A-Za-z0-9/._~-]/.test(path)) {
      throw new ComposeError('authorizer.path', `'${path}' cannot be the path of an authorizer; use letters, digits, '/', '.', '_', '~' and '-'`);
    }
    return new Authorizer(Upstream._for(endpoint), path, {});
  }

  private constructor(
    /** Where it listens. @internal */
    public readonly _upstream: Upstream,
    private readonly path: string,
    private readonly headers: { readonly [from: string]: string },
  ) {}

  /**
   * The same program. A header of its answer goes on to the upstream, where a client's own header of that name never arrives.
   *
   * @param header name of the header.
   * @param forwardedAs name that the upstream gets it by; the same if left out.
   */
  public forwarding(header: string, forwardedAs: string = header): Authorizer {
    checkHeader(header, '');
    checkHeader(forwardedAs, '');
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(header)) {
      throw new ComposeError('authorizer.header', `nginx cannot read a header called '${header}'; use letters, digits and '-'`);
    }
    return new Authorizer(this._upstream, this.path, { ...this.headers, [header]: forwardedAs });
  }

  /** @internal */
  public _settings(): AuthorizationSettings {
    return { upstream: this._upstream._settings(), path: this.path, forwardedHeaders: this.headers };
  }
}
