/** How a container joins a network. */
export interface NetworkOptions {
  /**
   * Further names of the container on this network.
   *
   * @default - none
   */
  readonly aliases?: string[];

  /**
   * Whether the service's name is a name of the container on this network. Needs Docker Compose 5.7.
   *
   * @default true
   */
  readonly serviceNameAlias?: boolean;

  /**
   * Fixed IPv4 address inside the network's range.
   *
   * @default - the engine chooses
   */
  readonly ipv4Address?: string;

  /**
   * Fixed IPv6 address inside the network's range.
   *
   * @default - the engine chooses
   */
  readonly ipv6Address?: string;

  /**
   * Link-local addresses.
   *
   * @default - none
   */
  readonly linkLocalAddresses?: string[];

  /**
   * MAC address on this network.
   *
   * @default - the engine chooses
   */
  readonly macAddress?: string;

  /**
   * Name of the network interface in the container, such as `eth0`. Needs Docker Compose 2.36 and Docker Engine 28.1.
   *
   * @default - the engine chooses
   */
  readonly interfaceName?: string;

  /**
   * Options of the network's driver for this container. Needs Docker Compose 2.27.1.
   *
   * @default - none
   */
  readonly driverOptions?: { [name: string]: string };

  /**
   * Order in which networks are joined: the highest first.
   *
   * @default 0
   */
  readonly priority?: number;

  /**
   * Which network is the way out: the one with the highest number. Needs Docker Compose 2.33 and Docker Engine 28.
   *
   * @default 0
   */
  readonly gatewayPriority?: number;
}
