import { parse } from 'yaml';
import { ComposeJob } from '../../src/compose';
import { Shop } from '../helpers/stack';

const spec = { image: 'busybox:1.37', command: ['true'], triggers: { manual: true } };

function written(shop: Shop): unknown {
  return parse(shop.text()).jobs;
}

test('stands among the jobs, not the services', () => {
  const shop = new Shop({ minimumCompose: '5.6.0' });
  new ComposeJob(shop.stack, 'first', { spec });
  expect(written(shop)).toEqual({ first: { image: 'busybox:1.37', command: ['true'], triggers: { manual: true } } });
});

test('may have a name of its own', () => {
  const shop = new Shop({ minimumCompose: '5.6.0' });
  expect(new ComposeJob(shop.stack, 'first', { name: 'other_name', spec }).name).toBe('other_name');
  expect(written(shop)).toEqual({ other_name: expect.anything() });
});
