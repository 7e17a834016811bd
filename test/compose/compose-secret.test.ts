import { parse } from 'yaml';
import { ComposeSecret } from '../../src/compose';
import { Shop } from '../helpers/stack';

const spec = { file: './secrets/key' };

function written(shop: Shop): unknown {
  return parse(shop.text()).secrets;
}

test('is written as the struct says, paths as they are', () => {
  const shop = new Shop();
  new ComposeSecret(shop.stack, 'first', { spec });
  expect(written(shop)).toEqual({ first: { file: './secrets/key' } });
});

test('may have a name of its own', () => {
  const shop = new Shop();
  expect(new ComposeSecret(shop.stack, 'first', { name: 'other_name', spec }).name).toBe('other_name');
  expect(written(shop)).toEqual({ other_name: expect.anything() });
});
