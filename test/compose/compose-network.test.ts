import { parse } from 'yaml';
import { ComposeNetwork } from '../../src/compose';
import { Shop } from '../helpers/stack';

const spec = { driver: 'bridge', enableIpv6: true, ipam: { config: [{ subnet: '10.1.0.0/24', ipRange: '10.1.0.0/25' }] } };

function written(shop: Shop): unknown {
  return parse(shop.text()).networks;
}

test('is written as the struct says, keys in the spelling of Compose', () => {
  const shop = new Shop();
  new ComposeNetwork(shop.stack, 'first', { spec });
  expect(written(shop)).toEqual({ first: { driver: 'bridge', enable_ipv6: true, ipam: { config: [{ subnet: '10.1.0.0/24', ip_range: '10.1.0.0/25' }] } } });
});

test('may have a name of its own', () => {
  const shop = new Shop();
  expect(new ComposeNetwork(shop.stack, 'first', { name: 'other_name', spec }).name).toBe('other_name');
  expect(written(shop)).toEqual({ other_name: expect.anything() });
});
