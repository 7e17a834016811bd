import type { IConstruct } from 'constructs';
import { checkOpen } from '../../app';
import { ComposeError } from '../../core/private/errors';
import { checkLiteral } from '../../core/private/text';
import type { Certificate } from '../../resources';
import { checkHostName } from './private/checks';
import type { LocationMatch, LocationSettings } from './private/gateway-settings';
import { mostSpecificFirst } from './private/location';
import type { AddedRoute } from './private/route-location';
import { checkRoute, destination, locationOf } from './private/route-location';
import type { ZoneNames } from './private/zone-names';
import type { Route } from './route';
import type { RouteOptions } from './route-options';

/** Options of a site. */
export interface GatewaySiteOptions {
  /**
   * A certificate of its own. Only where the gateway has one.
   *
   * @default - that of the gateway
   */
  readonly certificate?: Certificate;

  /**
   * Lines for the `server` block in nginx's own language, for what has no option here.
   *
   * @default - none
   */
  readonly directives?: string;
}

/**
 * Some host names of a gateway and their routes.
 *
 * @example
 *
 * declare const gateway: NginxGateway;
 * declare const grafana: Service;
 * const dashboards = gateway.addSite(['grafana.localhost']);
 * dashboards.addRoute(Route.prefix('/').to(grafana.endpoint(3000)), { webSocket: true });
 */
export class GatewaySite {
  /** @internal */
  public static _of(gateway: IConstruct, names: readonly string[], options: GatewaySiteOptions, onRoute: (added: AddedRoute) => void): GatewaySite {
    return new GatewaySite(gateway, names, options, onRoute);
  }

  /** Host names. None stands for all that no other site has. */
  public readonly hostNames: string[];
  /** @internal */
  public readonly _options: GatewaySiteOptions;
  private readonly routes = new Map<string, AddedRoute>();

  private constructor(
    private readonly gateway: IConstruct,
    names: readonly string[],
    options: GatewaySiteOptions,
    private readonly onRoute: (added: AddedRoute) => void,
  ) {
    names.forEach(checkHostName);
    checkLiteral(options.directives ?? '', 'the directives of a site');
    this.hostNames = names.map((name) => name.toLowerCase());
    this._options = { ...options };
  }

  /**
   * Adds a route. The most specific one answers, in whatever order they are added.
   *
   * @returns the route.
   */
  public addRoute(route: Route, options: RouteOptions = {}): Route {
    checkOpen(this.gateway, 'addRoute');
    const added = checkRoute(route, options, this.gateway);
    const keys = matchKeys(route._match);
    const taken = keys.find((key) => this.routes.has(key));
    if (taken !== undefined) {
      const where = this.hostNames.length === 0 ? '' : ` of site '${this.hostNames.join(', ')}'`;
      throw new ComposeError(
        'route.duplicate',
        `route '${taken}'${where} leads to ${destination(this.routes.get(taken)?.target)} and to ${destination(added.target)}; remove one, or give it another path`,
        this.gateway,
      );
    }
    keys.forEach((key) => this.routes.set(key, added));
    this.onRoute(added);
    return route;
  }

  /** @internal */
  public _locations(names: ZoneNames): LocationSettings[] {
    const routes = [...new Set(this.routes.values())].map((added) => ({ added, match: added.route._match }));
    return mostSpecificFirst(routes).map(({ added }) => locationOf(added, names));
  }
}

/** What no two routes of a site can have in common. */
function matchKeys(match: LocationMatch): string[] {
  switch (match.kind) {
    case 'exact': return [`= ${match.path}`];
    case 'prefix': return [match.path];
    case 'extensions': return match.extensions.map((extension) => `*.${extension}`);
  }
}
