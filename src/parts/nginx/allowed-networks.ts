import { ComposeError } from '../../core/private/errors';
import { checkNetwork } from './private/checks';
import { PRIVATE_NETWORKS } from './private/container';

/**
 * Networks whose clients may use a route; all others get 403.
 *
 * Where the engine hides the client's address (Docker Desktop, rootless engines, requests from the host itself) every client seems to come from a private network.
 *
 * @example
 *
 * const office = AllowedNetworks.of(['203.0.113.0/24']);
 */
export class AllowedNetworks {
  /** Loopback and the ranges that are never routed on the internet: other containers, the host, the local network. */
  public static privateOnly(): AllowedNetworks {
    return new AllowedNetworks(PRIVATE_NETWORKS);
  }

  /**
   * These networks.
   *
   * @param networks addresses and networks, such as `10.0.0.5` and `10.0.0.0/8`.
   */
  public static of(networks: string[]): AllowedNetworks {
    if (networks.length === 0) {
      throw new ComposeError('network.range', 'no network is allowed, so that nobody could use the route; give at least one, such as \'10.0.0.0/8\'');
    }
    networks.forEach((network) => checkNetwork(network, 'an allowed network'));
    return new AllowedNetworks([...networks]);
  }

  private constructor(private readonly networks: readonly string[]) {}

  /** @internal */
  public _settings(): readonly string[] {
    return this.networks;
  }
}
