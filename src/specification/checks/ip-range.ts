import { isIPv4, isIPv6 } from 'node:net';

/** An IP address as a number. */
export interface Address {
  readonly value: bigint;
  /** 32 or 128 bits. */
  readonly length: number;
}

/** Addresses in a row, of one family. */
export interface AddressRange {
  readonly first: bigint;
  readonly last: bigint;
  readonly length: number;
  /** The text names the first address, not one inside. */
  readonly aligned: boolean;
}

/** Reads an IP address; undefined for anything else. */
export function parseAddress(text: string): Address | undefined {
  if (isIPv4(text)) {
    return { value: text.split('.').reduce((value, part) => value * 256n + BigInt(part), 0n), length: 32 };
  }
  if (!isIPv6(text) || text.includes('%')) {
    return undefined;
  }
  // A URL spells it in hexadecimal groups only, the longest run of zeros left out.
  const halves = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const [before = [], after = []] = halves;
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return { value: BigInt(`0x${groups.map((group) => group.padStart(4, '0')).join('')}`), length: 128 };
}

/** Reads a range such as `172.28.0.0/16`; undefined for anything else. */
export function parseAddressRange(text: string): AddressRange | undefined {
  const [, start = '', digits = ''] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const address = parseAddress(start);
  const bits = Number(digits);
  if (!address || bits > address.length) {
    return undefined;
  }
  const size = 2n ** BigInt(address.length - bits);
  const first = address.value - (address.value % size);
  return { first, last: first + size - 1n, length: address.length, aligned: first === address.value };
}

/** True when the address is one of the range. */
export function isInside({ first, last, length }: AddressRange, address: Address): boolean {
  return length === address.length && address.value >= first && address.value <= last;
}
