import type { Construct } from 'constructs';
import { Element } from '../app';
import type { NetworkSpec } from '../compose';
import { checkText } from '../core/private/text';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import { copyOptions } from './private/copy';
import type { INetwork } from './references';
import type { Subnet } from './subnet';

/** Options of a network. */
export interface NetworkProps {
  /**
   * Key of the network in `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly networkName?: string;

  /**
   * Name of the network in the engine.
   *
   * @default - the project name, '_' and the key
   */
  readonly engineName?: string;

  /**
   * Driver of the network, such as `bridge`, `overlay` or `macvlan`.
   *
   * @default - bridge
   */
  readonly driver?: string;

  /**
   * Options of the driver.
   *
   * @default - none
   */
  readonly driverOptions?: { [name: string]: string };

  /**
   * Cuts the network off from everything outside, which also means that its services publish no ports through it.
   *
   * @default false
   */
  readonly internal?: boolean;

  /**
   * Lets containers of other projects join by hand.
   *
   * @default false
   */
  readonly attachable?: boolean;

  /**
   * Gives containers IPv4 addresses. Needs Docker Compose 2.33 and Docker Engine 28.
   *
   * @default true
   */
  readonly ipv4?: boolean;

  /**
   * Gives containers IPv6 addresses.
   *
   * @default false
   */
  readonly ipv6?: boolean;

  /**
   * Address ranges of the network.
   *
   * @default - the engine chooses one that is free
   */
  readonly subnets?: Subnet[];

  /**
   * Driver that hands out addresses.
   *
   * @default - that of the engine
   */
  readonly addressDriver?: string;

  /**
   * Options of the driver that hands out addresses.
   *
   * @default - none
   */
  readonly addressDriverOptions?: { [name: string]: string };

  /**
   * Labels of the network.
   *
   * @default - none
   */
  readonly labels?: { [name: string]: string };
}

/**
 * A network of the stack: services reach each other over it by name.
 *
 * @example
 *
 * declare const shop: Stack;
 * const backend = new Network(shop, 'backend');
 * new Service(shop, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2'), networks: [backend] });
 */
export class Network extends Element implements INetwork {
  /**
   * A network that exists outside this stack, by its name in the engine: how stacks reach each other.
   *
   * @param name name in the engine, such as `shop_backend`.
   */
  public static fromName(scope: Construct, id: string, name: string): INetwork {
    return new ExternalNetwork(scope, id, name);
  }

  /** Key of the network in `docker-compose.yml`. */
  public readonly networkName: string;

  private readonly props: NetworkProps;

  constructor(scope: Construct, id: string, props: NetworkProps = {}) {
    super(scope, id, 'networks', props.networkName);
    this.networkName = this._name;
    if (props.engineName !== undefined) {
      checkText(props.engineName, `the name of network '${this.networkName}'`, this);
    }
    this.props = copyOptions(props);
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('networks');
  }

  /** @internal */
  public _render(): NetworkSpec {
    const { engineName, driver, driverOptions, internal, attachable, ipv4, ipv6, subnets, addressDriver, addressDriverOptions, labels } = this.props;
    return {
      name: engineName,
      driver,
      driverOpts: driverOptions,
      internal,
      attachable,
      enableIpv4: ipv4,
      enableIpv6: ipv6,
      ipam: subnets || addressDriver || addressDriverOptions
        ? { driver: addressDriver, options: addressDriverOptions, config: subnets?.map((subnet) => subnet._render()) }
        : undefined,
      labels,
    };
  }
}

/** A network that somebody else made. */
class ExternalNetwork extends Element implements INetwork {
  public readonly networkName: string;

  constructor(scope: Construct, id: string, private readonly engineName: string) {
    super(scope, id, 'networks');
    checkText(engineName, 'the name of an external network', this);
    this.networkName = this._name;
  }

  public get _definition(): Definition {
    return definitionOf('networks');
  }

  public _render(): NetworkSpec {
    return { name: this.engineName, external: true };
  }
}
