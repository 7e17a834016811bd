import * as net from 'node:net';
import * as fc from 'fast-check';
import { ipVersion, isInside, normalAddress, parseAddress, parseAddressRange } from '../../../src/core/private/ip-address';

test.each<[string, fc.Arbitrary<string>]>([
  ['IPv4', fc.ipV4()],
  ['IPv6', fc.ipV6()],
  ['what is nearly one', fc.string({ unit: fc.constantFrom(...'0123456789afF:.%/[]@ '.split('')), maxLength: 24 })],
])('%s is what Node takes for an address, without a zone', (_what, texts) => {
  fc.assert(fc.property(texts, (text) => {
    expect(ipVersion(text)).toBe(text.includes('%') ? 0 : net.isIP(text));
  }), { numRuns: 500 });
});

test('an IPv6 address has one spelling', () => {
  expect(['0:0:0:0:0:0:0:1', '::FFFF:10.0.0.1', '127.0.0.1', 'db'].map(normalAddress)).toEqual(['::1', '::ffff:a00:1', '127.0.0.1', 'db']);
});

test('addresses are numbers', () => {
  expect(parseAddress('10.0.0.1')).toEqual({ value: 167772161n, length: 32 });
  expect(parseAddress('fd00::1')).toEqual({ value: 0xfd000000000000000000000000000001n, length: 128 });
  expect(parseAddress('::1')).toEqual(parseAddress('0:0:0:0:0:0:0:1'));
  expect(['db', '', '10.0.0', 'fe80::1%eth0'].map(parseAddress)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a range knows its first and last address, and whether it was named by the first', () => {
  expect(parseAddressRange('10.0.0.0/30')).toEqual({ first: 167772160n, last: 167772163n, length: 32, aligned: true });
  expect(parseAddressRange('10.0.0.1/30')?.aligned).toBe(false);
  expect(['10.0.0.0', '10.0.0.0/33', 'x/8'].map(parseAddressRange)).toEqual([undefined, undefined, undefined]);
});

test('an address is inside of a range of its own family only', () => {
  const range = parseAddressRange('10.77.0.0/24');
  const inside = (text: string) => {
    const address = parseAddress(text);
    return range && address && isInside(range, address);
  };
  expect(['10.77.0.0', '10.77.0.255', '10.77.1.0', '::a4d:5'].map(inside)).toEqual([true, true, false, false]);
});

test('a range is inside of another one when all of it is', () => {
  const [outer, inner, wider] = ['10.77.0.0/24', '10.77.0.128/25', '10.77.0.0/16'].map(parseAddressRange);
  const found = outer && inner && wider && [isInside(outer, inner), isInside(outer, outer), isInside(inner, outer), isInside(outer, wider)];
  expect(found).toEqual([true, true, false, false]);
});
