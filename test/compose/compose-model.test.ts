import { parse } from 'yaml';
import { ComposeModel } from '../../src/compose';
import { Shop } from '../helpers/stack';

const spec = { model: 'ai/smollm2', contextSize: 1024 };

function written(shop: Shop): unknown {
  return parse(shop.text()).models;
}

test('is written as the struct says', () => {
  const shop = new Shop({ minimumCompose: '5.6.0' });
  new ComposeModel(shop.stack, 'first', { spec });
  expect(written(shop)).toEqual({ first: { model: 'ai/smollm2', context_size: 1024 } });
});

test('may have a name of its own', () => {
  const shop = new Shop({ minimumCompose: '5.6.0' });
  expect(new ComposeModel(shop.stack, 'first', { name: 'other_name', spec }).name).toBe('other_name');
  expect(written(shop)).toEqual({ other_name: expect.anything() });
});
