import type { HostEntry } from './host-entry';
import type { Namespace } from './namespace';
import type { INetwork } from './references';

/** How a container is reached and whom it finds. */
export interface NetworkingProps {
  /**
   * Networks that the container joins.
   *
   * @default - those of its connections, else the stack's default network
   */
  readonly networks?: INetwork[];

  /**
   * Network of something else instead of networks of its own.
   *
   * @default - networks of its own
   */
  readonly networkMode?: Namespace;

  /**
   * Host name inside the container.
   *
   * @default - the container's id
   */
  readonly hostname?: string;

  /**
   * Domain name inside the container.
   *
   * @default - none
   */
  readonly domainName?: string;

  /**
   * Host names that the container knows beside those of its networks.
   *
   * @default - none
   */
  readonly extraHosts?: HostEntry[];

  /**
   * Name servers of the container.
   *
   * @default - those of the engine
   */
  readonly dns?: string[];

  /**
   * Domains in which the container looks for short names.
   *
   * @default - those of the engine
   */
  readonly dnsSearch?: string[];

  /**
   * Options for the resolver, such as `ndots:1`.
   *
   * @default - those of the engine
   */
  readonly dnsOptions?: string[];

  /**
   * MAC address on the main network.
   *
   * @default - the engine chooses
   */
  readonly macAddress?: string;
}
