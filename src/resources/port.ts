import type { Variable } from '../app';
import type { PortSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import { ipVersion } from '../core/private/ip-address';
import { checkText, containsVariable } from '../core/private/text';
import { checkPresent, checkWhole } from './private/checks';

const LOOPBACK = ['127.0.0.1'];
const EVERY_INTERFACE = ['0.0.0.0', '::'];
const HIGHEST = 65_535;

/** Where the host answers for a container's port. */
interface Publication {
  /** A port, a range, or undefined for one that the engine chooses. */
  readonly hostPort?: string;
  readonly addresses: readonly string[];
}

/** What else Compose takes for a published port. */
type Extras = Pick<PortSpec, 'name' | 'appProtocol' | 'mode'>;

const NO_EXTRAS: Extras = Object.freeze({});

/**
 * A port of a container: open to the services that share a network with it, and on the host too when it is published.
 *
 * @example
 *
 * const internal = Port.tcp(5432);
 * const forMe = Port.tcp(5432).publishedOn(5432);                      // 127.0.0.1 only
 * const forAll = Port.tcp(443).publishedOn(443).onEveryInterface();    // whoever reaches the host
 */
export class Port {
  /** A TCP port of a container. */
  public static tcp(containerPort: number): Port {
    return new Port(containerPort, 'tcp');
  }

  /** A UDP port of a container. */
  public static udp(containerPort: number): Port {
    return new Port(containerPort, 'udp');
  }

  /** An SCTP port of a container. */
  public static sctp(containerPort: number): Port {
    return new Port(containerPort, 'sctp');
  }

  /** The port inside the container. */
  public readonly containerPort: number;
  /** `tcp`, `udp` or `sctp`. */
  public readonly protocol: string;

  private constructor(
    containerPort: number, protocol: string, private readonly publication?: Publication, private readonly extras: Extras = NO_EXTRAS,
  ) {
    checkPort(containerPort, `a container port (${protocol})`);
    this.containerPort = containerPort;
    this.protocol = protocol;
  }

  /** True when the host answers for it too. */
  public get isPublished(): boolean {
    return this.publication !== undefined;
  }

  /**
   * The same port, answered by the host on a port of its own. On 127.0.0.1 until another address is asked for.
   *
   * @param hostPort port of the host.
   */
  public publishedOn(hostPort: number): Port {
    checkPort(hostPort, `the host port for ${this}`);
    return this.publishedAs(String(hostPort));
  }

  /**
   * The same port, answered by the host on the first free port of a range, so that several replicas fit on one host.
   *
   * @param first lowest port of the range.
   * @param last highest port of the range.
   */
  public publishedOnRange(first: number, last: number): Port {
    checkPort(first, `the first host port for ${this}`);
    checkPort(last, `the last host port for ${this}`);
    if (first >= last) {
      throw new ComposeError('port.range', `host ports ${first} to ${last} for ${this} are no range; give the lower one first, or use publishedOn(${first})`);
    }
    return this.publishedAs(`${first}-${last}`);
  }

  /** The same port, answered by the host on a port that the engine chooses. `docker compose port` tells which. */
  public publishedOnAnyPort(): Port {
    return this.publishedAs(undefined);
  }

  /**
   * The same port, answered by the host on loopback on a port that `.env` says.
   *
   * @param variable holds a port or a range.
   */
  public publishedOnVariable(variable: Variable): Port {
    return this.publishedAs(variable.text);
  }

  /** The same port, published to everyone who reaches the host: on 0.0.0.0 and on [::]. */
  public onEveryInterface(): Port {
    return this.on(EVERY_INTERFACE);
  }

  /**
   * The same port, published on one address of the host.
   *
   * @param address an IPv4 or IPv6 address.
   */
  public onAddress(address: string): Port {
    checkText(address, `the address for ${this}`);
    if (!containsVariable(address) && ipVersion(address) === 0) {
      throw new ComposeError('port.address', `'${address}' for ${this} is no IP address; give one of the host's, such as '10.0.0.5'`);
    }
    return this.on([address]);
  }

  /** The same port with a name, for people who read the file. Needs Docker Compose 2.25. */
  public named(name: string): Port {
    checkPresent(name, `the name of ${this}`, 'port.name');
    return this.with({ name });
  }

  /** The same port with the protocol that is spoken on it, such as `http`, for tools that read the file. Needs Docker Compose 2.25. */
  public withAppProtocol(appProtocol: string): Port {
    checkPresent(appProtocol, `the application protocol of ${this}`, 'port.app-protocol');
    return this.with({ appProtocol });
  }

  /** The same port, published by the node that runs the container and not through the routing mesh. Only swarm knows the difference. */
  public inHostMode(): Port {
    return this.with({ mode: 'host' });
  }

  /** Such as `port 53/udp`. */
  public toString(): string {
    return `port ${this.containerPort}/${this.protocol}`;
  }

  /** The entries of `expose`: none when it is published. @internal */
  public _expose(): string[] {
    return this.publication ? [] : [this.protocol === 'tcp' ? String(this.containerPort) : `${this.containerPort}/${this.protocol}`];
  }

  /** The entries of `ports`, one for each address; none when it is not published. @internal */
  public _render(): PortSpec[] {
    const { containerPort: target, publication, extras } = this;
    const protocol = this.protocol === 'tcp' ? undefined : this.protocol;
    return (publication?.addresses ?? []).map((hostIp) => ({ ...extras, target, published: publication?.hostPort, hostIp, protocol }));
  }

  private publishedAs(hostPort: string | undefined): Port {
    const addresses = this.publication?.addresses ?? LOOPBACK;
    return new Port(this.containerPort, this.protocol, { hostPort, addresses }, this.extras);
  }

  private on(addresses: readonly string[]): Port {
    if (!this.publication) {
      throw new ComposeError('port.unpublished', `${this} is not published, so it has no address; call publishedOn(${this.containerPort}) first`);
    }
    return new Port(this.containerPort, this.protocol, { ...this.publication, addresses }, this.extras);
  }

  private with(extras: Extras): Port {
    return new Port(this.containerPort, this.protocol, this.publication, { ...this.extras, ...extras });
  }
}

function checkPort(port: number, what: string): void {
  checkWhole(port, what, 'port.number', 1, HIGHEST);
}
