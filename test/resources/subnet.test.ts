import * as fc from 'fast-check';
import { variableText } from '../../src/core/private/text';
import { Subnet } from '../../src/resources';
import type { SubnetOptions } from '../../src/resources';
import { messageOf } from '../helpers/errors';

const RANGE = variableText('shop', 'RANGE');

test('is a range, and maybe where the gateway is and what is taken', () => {
  expect(Subnet.of('172.28.0.0/16', { range: '172.28.5.0/24', gateway: '172.28.0.1', reserved: { printer: '172.28.0.9' } })._render()).toEqual({
    subnet: '172.28.0.0/16', ipRange: '172.28.5.0/24', gateway: '172.28.0.1', auxAddresses: { printer: '172.28.0.9' },
  });
});

test.each(['10.0.0.0/8', '0.0.0.0/0', '192.168.1.7/32', 'fd00:1::/64', '::/0', '::1/128', 'fd00::10.0.0.0/104'])('may be %s', (cidr) => {
  expect(Subnet.of(cidr).range).toBe(cidr);
});

test.each(['', '172.28.0.0', '172.28.0.0/33', '172.28.0.0/16/8', '172.28.0/16', '172.028.0.0/16', 'fd00::/129', 'fe80::1%eth0/128', '/8', 'a/8', '10.0.0.0/-1', '10.0.0.0/ 8'])('is never %j', (cidr) => {
  expect(messageOf(() => Subnet.of(cidr))).toBe(`'${cidr}' is no address range; write it as '172.28.0.0/16' or 'fd00:1::/64' [subnet.range]`);
});

test.each(['172.28.0.5/16', 'fd00:1::5/64', '10.0.0.1/0'])('begins where its bits begin, not in the middle as %s', (cidr) => {
  expect(messageOf(() => Subnet.of(cidr))).toMatch(/^'.*' names an address inside of a range, which the engine refuses; write the first address that begins with these \d+ bits \[subnet\.range\]$/);
});

test.each<[string, SubnetOptions]>([
  ['172.27.255.255', { gateway: '172.27.255.255' }],
  ['172.29.0.0', { gateway: '172.29.0.0' }],
  ['172.29.0.1', { reserved: { a: '172.28.0.1', b: '172.29.0.1' } }],
  ['fd00::1', { gateway: 'fd00::1' }],
  ['gateway', { gateway: 'gateway' }],
])('has no address %s that is outside', (address, options) => {
  expect(messageOf(() => Subnet.of('172.28.0.0/16', options))).toBe(`'${address}' is no IP address inside '172.28.0.0/16'; write one of this range [subnet.address]`);
});

test.each(['10.0.0.0/24', '172.0.0.0/8', 'fd00::/64'])('hands out no addresses of %s, which is not inside', (range) => {
  expect(messageOf(() => Subnet.of('172.28.0.0/16', { range }))).toBe(`'${range}' is no part of '172.28.0.0/16'; write a smaller range inside it [subnet.range]`);
});

test('may be decided by variables, and what is decided is checked', () => {
  expect(Subnet.of(RANGE, { gateway: '10.0.0.1', range: '10.0.0.0/24' }).range).toBe(RANGE);
  expect(Subnet.of('10.0.0.0/8', { gateway: RANGE, range: RANGE })._render().gateway).toBe(RANGE);
  expect(messageOf(() => Subnet.of(RANGE, { gateway: 'x' }))).toContain("'x' is no IP address inside '");
});

test('holds each of its addresses, and none beside it', () => {
  const text = (value: number) => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
  const address = fc.nat({ max: 2 ** 32 - 1 });
  fc.assert(fc.property(fc.integer({ min: 1, max: 32 }), address, fc.option(address), (bits, start, elsewhere) => {
    const size = 2 ** (32 - bits);
    const first = Math.floor(start / size) * size;
    const gateway = elsewhere ?? start;
    expect(isTaken(() => Subnet.of(`${text(first)}/${bits}`, { gateway: text(gateway) }))).toBe(gateway >= first && gateway < first + size);
  }));
});

function isTaken(call: () => unknown): boolean {
  try {
    return call() !== undefined;
  } catch {
    return false;
  }
}
