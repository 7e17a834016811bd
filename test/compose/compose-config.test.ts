import { parse } from 'yaml';
import { ComposeConfig } from '../../src/compose';
import { Shop } from '../helpers/stack';

const spec = { content: 'cost: 5 $' };

function written(shop: Shop): unknown {
  return parse(shop.text()).configs;
}

test('is written as the struct says, literally', () => {
  const shop = new Shop();
  new ComposeConfig(shop.stack, 'first', { spec });
  expect(written(shop)).toEqual({ first: { content: 'cost: 5 $$' } });
});

test('may have a name of its own', () => {
  const shop = new Shop();
  expect(new ComposeConfig(shop.stack, 'first', { name: 'other_name', spec }).name).toBe('other_name');
  expect(written(shop)).toEqual({ other_name: expect.anything() });
});
