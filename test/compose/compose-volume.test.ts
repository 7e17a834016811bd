import { parse } from 'yaml';
import { ComposeVolume } from '../../src/compose';
import { Shop } from '../helpers/stack';

const spec = { driver: 'local', driverOpts: { deviceName: 'x' } };

function written(shop: Shop): unknown {
  return parse(shop.text()).volumes;
}

test('is written as the struct says, keys of users untouched', () => {
  const shop = new Shop();
  new ComposeVolume(shop.stack, 'first', { spec });
  expect(written(shop)).toEqual({ first: { driver: 'local', driver_opts: { deviceName: 'x' } } });
});

test('may have a name of its own', () => {
  const shop = new Shop();
  expect(new ComposeVolume(shop.stack, 'first', { name: 'other_name', spec }).name).toBe('other_name');
  expect(written(shop)).toEqual({ other_name: expect.anything() });
});
