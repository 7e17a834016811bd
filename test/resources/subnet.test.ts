import { Variable } from '../../src/app';
import { Subnet } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { Shop } from '../helpers/stack';

test('is a range, a smaller one to hand out addresses from, and addresses that are taken', () => {
  const subnet = Subnet.of('172.28.0.0/16', { range: '172.28.5.0/24', gateway: '172.28.0.1', reserved: { printer: '172.28.5.9' } });
  expect(subnet._render()).toEqual({
    subnet: '172.28.0.0/16', ipRange: '172.28.5.0/24', gateway: '172.28.0.1', auxAddresses: { printer: '172.28.5.9' },
  });
});

test.each(['10.0.0.0/8', '172.28.0.0/32', 'fd00:1::/64', '::/0', '2001:db8::10/124'])('takes %s', (range) => {
  expect(Subnet.of(range).range).toBe(range);
});

test.each(['172.28.0.0', '172.28.0.0/33', '172.28.0/16', 'fd00::/129', 'fe80::%eth0/64', 'net/16', '10.0.0.0/8/8'])("refuses '%s'", (range) => {
  expect(messageOf(() => Subnet.of(range))).toBe(`'${range}' is no address range; write it as '172.28.0.0/16' or 'fd00:1::/64' [subnet.range]`);
});

test.each(['172.28.5.0/16', 'fd00:1::5/64'])('refuses %s, which begins inside of a range', (range) => {
  expect(messageOf(() => Subnet.of(range))).toMatch(/names an address inside of a range, which the engine refuses; .* \[subnet\.range\]$/);
});

test.each(['172.29.0.0/24', '172.0.0.0/8', 'fd00:1::/64'])('hands out no addresses of %s, which is no part of it', (range) => {
  expect(messageOf(() => Subnet.of('172.28.0.0/16', { range }))).toBe(`'${range}' is no part of '172.28.0.0/16'; write a smaller range inside it [subnet.range]`);
});

test.each(['first', '172.29.0.1', 'fd00:1::1'])("takes no '%s' as an address of it", (address) => {
  const message = `'${address}' is no IP address inside '172.28.0.0/16'; write one of this range [subnet.address]`;
  expect(messageOf(() => Subnet.of('172.28.0.0/16', { gateway: address }))).toBe(message);
  expect(messageOf(() => Subnet.of('172.28.0.0/16', { reserved: { printer: address } }))).toBe(message);
});

test('knows nothing of what variables decide', () => {
  const { stack } = new Shop();
  const range = Variable.required(stack, 'RANGE', { description: 'range of the network' });
  expect(Subnet.of(range.text, { gateway: '10.0.0.1' })._render().gateway).toBe('10.0.0.1');
  expect(Subnet.of('10.0.0.0/8', { range: range.text, gateway: range.text }).range).toBe('10.0.0.0/8');
});
