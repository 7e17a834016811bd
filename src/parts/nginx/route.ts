import { ComposeError } from '../../core/private/errors';
import { checkLiteral } from '../../core/private/text';
import type { Endpoint } from '../../resources';
import { checkPath } from './private/checks';
import type { AnswerSettings, FilesSettings, LocationMatch, RedirectSettings } from './private/gateway-settings';
import { Upstream } from './upstream';

const EXTENSION = /^[A-Za-z0-9][A-Za-z0-9_+-]*(\.[A-Za-z0-9_+-]+)*$/;
const ADDRESS = /^(https?:\/\/[^\s/?#]+)?(\/\S*)?$/;
const CONTROL = /[\u0000-\u001F\u007F\s]/;

/** How files are served. */
export interface FileRouteOptions {
  /**
   * Path that answers what no file is there for, as single-page applications need it: `/index.html`.
   *
   * @default - 404
   */
  readonly fallback?: string;
}

/** How a redirect works. */
export interface RedirectOptions {
  /**
   * Whether browsers must ask again the next time.
   *
   * @default false
   */
  readonly temporary?: boolean;

  /**
   * Whether path and query of the request are kept behind the address.
   *
   * @default false
   */
  readonly keepPath?: boolean;
}

/** An answer of the gateway itself. */
export interface AnswerOptions {
  /**
   * The body.
   *
   * @default - a page that says the status
   */
  readonly body?: string;

  /**
   * What the body is.
   *
   * @default 'text/plain'
   */
  readonly contentType?: string;
}

/** What a route leads to. */
export type RouteTarget =
  | { readonly kind: 'proxy'; readonly upstream: Upstream; readonly path?: string }
  | FilesSettings | RedirectSettings | AnswerSettings;

/**
 * Requests with certain paths, and what answers them.
 *
 * Where several routes fit, the most specific one answers, in whatever order they were added: an exact path, then the longest prefix,
 * then extensions, then `/`. A prefix is taken letter by letter: `/api` also stands for `/apis`, `/api/` does not.
 *
 * @example
 *
 * declare const api: Service;
 * declare const shop: Service;
 * const routes = [
 *   Route.prefix('/api/').to(api.endpoint(3000)),
 *   Route.prefix('/shop/').to(shop.endpoint(4200)).stripped(),
 *   Route.exact('/old').redirectedTo('/new'),
 * ];
 */
export class Route {
  /** One path, such as `/health`. */
  public static exact(path: string): Route {
    checkPath(path, 'the path of a route');
    return new Route({ kind: 'exact', path });
  }

  /** Every path that begins so, such as `/api/`. `/` takes what no other route takes. */
  public static prefix(path: string): Route {
    checkPath(path, 'the path of a route');
    return new Route({ kind: 'prefix', path });
  }

  /**
   * Every path that ends with one of these extensions and has no route by prefix but `/`.
   *
   * @param extensions without the dot, in any case: `js`, `css`.
   */
  public static extensions(extensions: string[]): Route {
    const wrong = extensions.find((extension) => !EXTENSION.test(extension));
    if (wrong !== undefined || extensions.length === 0) {
      throw new ComposeError('route.extension', `${wrong === undefined ? 'no extension is given' : `'${wrong}' is no extension`}; give them as 'js' or 'tar.gz'`);
    }
    return new Route({ kind: 'extensions', extensions: extensions.map((extension) => extension.toLowerCase()).sort() });
  }

  private constructor(
    /** @internal */
    public readonly _match: LocationMatch,
    /** @internal */
    public readonly _target?: RouteTarget,
  ) {}

  /** Leads to a port of a service, of the host or of any host. */
  public to(endpoint: Endpoint): Route {
    return this.toUpstream(Upstream._for(endpoint));
  }

  /** Leads to servers that share the requests. */
  public toUpstream(upstream: Upstream): Route {
    return new Route(this._match, { kind: 'proxy', upstream });
  }

  /**
   * Leads to files of the gateway's container. `gateway.service.addMount` brings them there.
   *
   * @param directory absolute path in the container, which stands for the matched prefix.
   */
  public toFiles(directory: string, options: FileRouteOptions = {}): Route {
    checkPath(directory, 'the directory of a route');
    if (directory.includes('$')) {
      throw new ComposeError('route.path', `the directory of a route is '${directory}', and nginx takes '$' there for a variable; give it another name`);
    }
    if (options.fallback !== undefined) {
      checkPath(options.fallback, 'the fallback of a route');
    }
    return new Route(this._match, { kind: 'files', directory, fallback: options.fallback });
  }

  /**
   * Sends clients elsewhere, with the same method (308, or 307 for a while).
   *
   * @param address a path, or an address with `http://` or `https://`.
   */
  public redirectedTo(address: string, options: RedirectOptions = {}): Route {
    checkLiteral(address, 'the address of a redirect');
    if (!ADDRESS.test(address) || address === '' || CONTROL.test(address)) {
      throw new ComposeError('route.redirect', `'${address}' is nothing to redirect to; give a path such as '/new', or an address such as 'https://example.com'`);
    }
    return new Route(this._match, { kind: 'redirect', to: address, status: options.temporary ? 307 : 308, keepPath: options.keepPath });
  }

  /**
   * Is answered by the gateway itself.
   *
   * @param status 200 to 599.
   */
  public answered(status: number, options: AnswerOptions = {}): Route {
    const { body, contentType = 'text/plain' } = options;
    checkLiteral(body ?? '', 'the body of an answer');
    checkLiteral(contentType, 'the content type of an answer');
    if (!Number.isInteger(status) || status < 200 || status > 599) {
      throw new ComposeError('route.status', `${status} is no status of an answer; give one from 200 to 599`);
    }
    return new Route(this._match, { kind: 'answer', status, body, contentType: body === undefined ? undefined : contentType });
  }

  /** The same route. The upstream sees the path without the prefix: `/shop/cart` as `/cart`. */
  public stripped(): Route {
    return this.rewrittenTo('/');
  }

  /**
   * The same route. The upstream sees another path in the place of what the route matches.
   *
   * @param path such as `/ws`, which makes `/hmr/shell` a `/ws` there.
   */
  public rewrittenTo(path: string): Route {
    checkPath(path, 'the path that the upstream sees');
    if (this._target?.kind !== 'proxy') {
      throw new ComposeError('route.target', `route '${this}' has no upstream that could see another path; call 'to' or 'toUpstream' before`);
    }
    if (this._match.kind === 'extensions') {
      throw new ComposeError('route.rewrite', `route '${this}' goes by extensions, with which nginx cannot replace a path; use a prefix`);
    }
    if (this._match.kind === 'prefix' && this._match.path.endsWith('/') !== path.endsWith('/')) {
      throw new ComposeError('route.rewrite', `the upstream of route '${this}' would see paths that begin with '${path}' instead; end both with '/', or neither`);
    }
    return new Route(this._match, { ...this._target, path });
  }

  /** Such as `/api/`, `= /health` or `*.css, *.js`. */
  public toString(): string {
    switch (this._match.kind) {
      case 'exact': return `= ${this._match.path}`;
      case 'prefix': return this._match.path;
      case 'extensions': return this._match.extensions.map((extension) => `*.${extension}`).join(', ');
    }
  }
}
