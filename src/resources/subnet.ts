import type { IpamPoolSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import type { AddressRange } from '../core/private/ip-address';
import { isInside, parseAddress, parseAddressRange } from '../core/private/ip-address';
import { containsVariable } from '../core/private/text';
import { copyOptions } from './private/copy';

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
    const subnet = parseRange(cidr);
    const range = options.range === undefined ? undefined : parseRange(options.range);
    if (subnet && range && !isInside(subnet, range)) {
      throw new ComposeError('subnet.range', `'${options.range}' is no part of '${cidr}'; write a smaller range inside it`);
    }
    for (const address of [options.gateway, ...Object.values(options.reserved ?? {})]) {
      if (address !== undefined && !containsVariable(address)) {
        checkAddress(address, cidr, subnet);
      }
    }
    return new Subnet(cidr, copyOptions(options));
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

/** A range as numbers; undefined where a variable decides it. */
function parseRange(text: string): AddressRange | undefined {
  if (containsVariable(text)) {
    return undefined;
  }
  const range = parseAddressRange(text);
  if (!range) {
    throw new ComposeError('subnet.range', `'${text}' is no address range; write it as '172.28.0.0/16' or 'fd00:1::/64'`);
  }
  if (!range.aligned) {
    const [, bits] = text.split('/');
    throw new ComposeError('subnet.range', `'${text}' names an address inside of a range, which the engine refuses; write the first address that begins with these ${bits} bits`);
  }
  return range;
}

function checkAddress(text: string, cidr: string, subnet: AddressRange | undefined): void {
  const address = parseAddress(text);
  if (!address || (subnet && !isInside(subnet, address))) {
    throw new ComposeError('subnet.address', `'${text}' is no IP address inside '${cidr}'; write one of this range`);
  }
}
