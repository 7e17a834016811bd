import { isIPv4, isIPv6 } from 'node:net';
import type { IpamPoolSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
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
    if (subnet && range && (range.size > subnet.size || !contains(subnet, range.first))) {
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

/** Addresses in a row. */
interface Range {
  readonly first: Address;
  readonly size: bigint;
}

interface Address {
  readonly value: bigint;
  /** 32 or 128. */
  readonly length: number;
}

/** A range as numbers; undefined where a variable decides it. */
function parseRange(text: string): Range | undefined {
  if (containsVariable(text)) {
    return undefined;
  }
  const [, start = '', digits = ''] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const first = parseAddress(start);
  const bits = Number(digits);
  if (!first || bits > first.length) {
    throw new ComposeError('subnet.range', `'${text}' is no address range; write it as '172.28.0.0/16' or 'fd00:1::/64'`);
  }
  const size = 2n ** BigInt(first.length - bits);
  if (first.value % size !== 0n) {
    throw new ComposeError('subnet.range', `'${text}' names an address inside of a range, which the engine refuses; write the first address that begins with these ${bits} bits`);
  }
  return { first, size };
}

function checkAddress(text: string, cidr: string, subnet: Range | undefined): void {
  const address = parseAddress(text);
  if (!address || (subnet && !contains(subnet, address))) {
    throw new ComposeError('subnet.address', `'${text}' is no IP address inside '${cidr}'; write one of this range`);
  }
}

function contains({ first, size }: Range, { value, length }: Address): boolean {
  return length === first.length && value >= first.value && value < first.value + size;
}

function parseAddress(text: string): Address | undefined {
  if (isIPv4(text)) {
    return { value: text.split('.').reduce((value, part) => value * 256n + BigInt(part), 0n), length: 32 };
  }
  if (!isIPv6(text) || text.includes('%')) {
    return undefined;
  }
  // As a URL writes it: in hexadecimal groups only, the longest run of zeros left out.
  const [before = [], after = []] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return { value: BigInt(`0x${groups.map((group) => group.padStart(4, '0')).join('')}`), length: 128 };
}
