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

const IPV4 = /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;
const IPV6_CHARACTERS = /^[0-9a-f:.]*:[0-9a-f:.]*$/i;

/** 4 or 6; 0 for what is no IP address, or has a zone. The module `net` of Node says the same, but takes milliseconds to load. */
export function ipVersion(text: string): 0 | 4 | 6 {
  return IPV4.test(text) ? 4 : IPV6_CHARACTERS.test(text) && URL.canParse(`http://[${text}]`) ? 6 : 0;
}

/** The one spelling of an IPv6 address: hexadecimal groups, the longest run of zeros left out. Others stay as they are. */
export function normalAddress(text: string): string {
  return ipVersion(text) === 6 ? new URL(`http://[${text}]`).hostname.slice(1, -1) : text;
}

/** Reads an IP address; undefined for anything else. */
export function parseAddress(text: string): Address | undefined {
  switch (ipVersion(text)) {
    case 4: return { value: text.split('.').reduce((value, part) => value * 256n + BigInt(part), 0n), length: 32 };
    case 6: return { value: groupsOf(text).reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n), length: 128 };
    default: return undefined;
  }
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

/** True when the address, or every one of the range, is one of the first range. */
export function isInside({ first, last, length }: AddressRange, inner: Address | AddressRange): boolean {
  const [from, to] = 'value' in inner ? [inner.value, inner.value] : [inner.first, inner.last];
  return length === inner.length && from >= first && to <= last;
}

/** True for the network's own address, and of IPv4 the one of all hosts, in a range in which hosts are left beside them. */
export function isEnd({ first, last, length }: AddressRange, { value }: Address): boolean {
  return last - first > 1n && (value === first || (length === 32 && value === last));
}

function groupsOf(text: string): string[] {
  const [before = [], after = []] = normalAddress(text).split('::').map((half) => half.split(':').filter((group) => group !== ''));
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}
