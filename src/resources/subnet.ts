import { isIP, isIPv6 } from 'node:net';
import type { IpamPoolSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import { containsVariable } from '../core/private/text';

/** Details of an address range. */
export interface SubnetOptions {
  /**
   * Part of the range that containers get addresses from.
   *
   * @default - all of it
   */
  readonly range?: string;

  /**
   * Address of the gateway.
   *
   * @default - the first one
   */
  readonly gateway?: string;

  /**
   * Addresses that the engine must not hand out, by host name.
   *
   * @default - none
   */
  readonly reserved?: { [host: string]: string };
}

/** An address range of a network. */
export class Subnet {
  /**
   * A range in CIDR notation.
   *
   * @param cidr such as `172.28.0.0/16` or `fd00:1::/64`.
   */
  public static of(cidr: string, options: SubnetOptions = {}): Subnet {
    checkRange(cidr);
    if (options.range !== undefined) {
      checkRange(options.range);
    }
    [options.gateway, ...Object.values(options.reserved ?? {})].forEach((address) => {
      if (address !== undefined && !containsVariable(address) && isIP(address) === 0) {
        throw new ComposeError('subnet.address', `'${address}' is no IP address; write one inside '${cidr}'`);
      }
    });
    return new Subnet(cidr, { ...options });
  }

  private constructor(
    /** The range in CIDR notation. */
    public readonly range: string,
    private readonly options: SubnetOptions,
  ) {}

  /** @internal */
  public _render(): IpamPoolSpec {
    return { subnet: this.range, ipRange: this.options.range, gateway: this.options.gateway, auxAddresses: this.options.reserved };
  }
}

function checkRange(range: string): void {
  const [address = '', bits = ''] = range.split('/');
  const most = isIPv6(address) ? 128 : 32;
  if (!containsVariable(range) && (isIP(address) === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > most)) {
    throw new ComposeError('subnet.range', `'${range}' is no address range; write it as '172.28.0.0/16' or 'fd00:1::/64'`);
  }
}
