import { ComposeError } from '../../core/private/errors';
import { ipVersion } from '../../core/private/ip-address';
import { checkLiteral } from '../../core/private/text';
import type { Endpoint } from '../../resources';
import { checkCount, checkZoneName } from './private/checks';
import type { UpstreamServerSettings, UpstreamSettings } from './private/gateway-settings';

/** How requests are shared among the servers of an upstream. */
export enum Balancing {
  /** One after the other, by weight. */
  ROUND_ROBIN = 'round-robin',
  /** The server with the fewest requests under way. */
  LEAST_CONNECTIONS = 'least-connections',
  /** A client always gets to the same server, by its address. */
  CLIENT_ADDRESS = 'client-address',
}

/** How a server takes part in an upstream. */
export interface UpstreamServerOptions {
  /**
   * Share of the requests, compared with the others'.
   *
   * @default 1
   */
  readonly weight?: number;

  /**
   * Whether it is asked only when all others are down.
   *
   * @default false
   */
  readonly backup?: boolean;
}

/** Idle connections that each worker process keeps. */
const KEEPALIVE = 16;

interface Server extends UpstreamServerOptions {
  readonly endpoint: Endpoint;
}

/**
 * Servers that answer the same requests. Each may be down or unknown when the gateway starts, and may move to another address.
 *
 * The replicas of a service are one server here: its name stands for all of them.
 *
 * @example
 *
 * const api = Upstream.of('api_gateway', Endpoint.onHost(3000)).balancedBy(Balancing.LEAST_CONNECTIONS).keepingAlive(32);
 */
export class Upstream {
  /**
   * An upstream of one server. `and` adds more.
   *
   * @param name unique in the gateway; letters, digits, `_`, `.` and `-`.
   */
  public static of(name: string, endpoint: Endpoint, options: UpstreamServerOptions = {}): Upstream {
    checkZoneName(name, 'the name of an upstream', 'upstream.name');
    return new Upstream(name, []).and(endpoint, options);
  }

  /** The upstream that a route has when it is given only an endpoint; the same for the same endpoint. @internal */
  public static _for(endpoint: Endpoint): Upstream {
    const host = endpoint.isOnHost ? 'host' : endpoint.host.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[^A-Za-z0-9]+/, '');
    return Upstream.of(`${host}_${endpoint.port}`, endpoint);
  }

  private constructor(
    /** The name. */
    public readonly name: string,
    private readonly servers: readonly Server[],
    private readonly balancing: Balancing = Balancing.ROUND_ROBIN,
    private readonly keepalive: number = KEEPALIVE,
  ) {}

  /** The same upstream with one server more. */
  public and(endpoint: Endpoint, options: UpstreamServerOptions = {}): Upstream {
    checkLiteral(endpoint.host, `a host of upstream '${this.name}'`);
    if (!/^[A-Za-z0-9_.:-]+$/.test(endpoint.host)) {
      throw new ComposeError('upstream.host', `'${endpoint.host}' of upstream '${this.name}' is no host name or address; give one such as 'api.example.com'`);
    }
    if (this.servers.some((server) => server.endpoint.address === endpoint.address)) {
      throw new ComposeError('upstream.duplicate', `upstream '${this.name}' has the server '${endpoint.address}' twice; give it a 'weight' instead`);
    }
    if (options.weight !== undefined) {
      checkCount(options.weight, `the weight of '${endpoint.address}' in upstream '${this.name}'`, 'upstream.weight', 1);
    }
    return new Upstream(this.name, [...this.servers, { ...options, endpoint }], this.balancing, this.keepalive).checked();
  }

  /** The same upstream with another way of sharing requests. */
  public balancedBy(balancing: Balancing): Upstream {
    return new Upstream(this.name, this.servers, balancing, this.keepalive).checked();
  }

  /**
   * The same upstream with another number of idle connections that stay open.
   *
   * @param connections how many each worker process keeps; 16 unless told otherwise.
   */
  public keepingAlive(connections: number): Upstream {
    checkCount(connections, `the number of idle connections to upstream '${this.name}'`, 'upstream.keepalive', 1);
    return new Upstream(this.name, this.servers, this.balancing, connections);
  }

  /** @internal */
  public get _endpoints(): Endpoint[] {
    return this.servers.map(({ endpoint }) => endpoint);
  }

  /** @internal */
  public _settings(): UpstreamSettings {
    return { name: this.name, servers: this.servers.map(serverSettings), balancing: this.balancing, keepalive: this.keepalive };
  }

  private checked(): Upstream {
    const backups = this.servers.filter(({ backup }) => backup);
    if (backups.length > 0 && this.balancing === Balancing.CLIENT_ADDRESS) {
      throw new ComposeError('upstream.backup', `upstream '${this.name}' is balanced by client address, with which nginx knows no backup; do without one of them`);
    }
    if (backups.length === this.servers.length) {
      throw new ComposeError('upstream.backup', `upstream '${this.name}' has nothing but backups; give it a server that is none first`);
    }
    return this;
  }
}

/** Compose's name server does not know the machine it runs on: that name is in the container's hosts file. */
function serverSettings({ endpoint, weight, backup }: Server): UpstreamServerSettings {
  const lookup = ipVersion(endpoint.host) !== 0 || endpoint.isOnHost ? 'hosts' : 'dns';
  return { address: endpoint.address, lookup, weight, backup };
}
