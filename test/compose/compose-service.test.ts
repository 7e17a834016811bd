import { parse } from 'yaml';
import { ComposeService } from '../../src/compose';
import { Shop } from '../helpers/stack';

const spec = { image: 'busybox:1.37', stopGracePeriod: '5s', environment: { camelCase: 'no' } };

function written(shop: Shop): unknown {
  return parse(shop.text()).services;
}

test('is written as the struct says: nothing is added that was not asked for', () => {
  const shop = new Shop();
  new ComposeService(shop.stack, 'first', { spec });
  expect(written(shop)).toEqual({ first: { image: 'busybox:1.37', stop_grace_period: '5s', environment: { camelCase: 'no' } } });
});

test('may have a name of its own', () => {
  const shop = new Shop();
  expect(new ComposeService(shop.stack, 'first', { name: 'other_name', spec }).name).toBe('other_name');
  expect(written(shop)).toEqual({ other_name: expect.anything() });
});

test('keeps the members that it was made with', () => {
  const shop = new Shop();
  const props = { spec: { ...spec } };
  new ComposeService(shop.stack, 'first', props);
  props.spec.stopGracePeriod = '9s';
  expect(written(shop)).toMatchObject({ first: { stop_grace_period: '5s' } });
});
