import { Image, Job, Service } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { findingsOf } from '../helpers/findings';
import { Shop } from '../helpers/stack';

const image = Image.of('acme/api', '1.4.2');

test('runs once, as hardened as a service', () => {
  const shop = new Shop();
  new Job(shop.stack, 'migration', { image, command: ['npm', 'run', 'migrate'] });
  expect(shop.service('migration')).toMatchObject({ image: 'acme/api:1.4.2', command: ['npm', 'run', 'migrate'], restart: 'no', read_only: true, cap_drop: ['ALL'] });
  expect(shop.service('migration')).not.toHaveProperty('profiles');
});

test('may have a name of its own', () => {
  const shop = new Shop();
  new Job(shop.stack, 'migration', { image, jobName: 'migrate' });
  expect(Object.keys(shop.compose().services)).toEqual(['migrate']);
});

test.each([[undefined, ['jobs']], [['data'], ['jobs', 'data']], [['jobs'], ['jobs']]])('that a person starts stands under a profile, beside %j', (profiles, expected) => {
  const shop = new Shop();
  new Job(shop.stack, 'restore', { image, startedByHand: true, profiles });
  expect(shop.service('restore').profiles).toEqual(expected);
  expect(findingsOf(shop.app)).toEqual([]);
});

test('and a service cannot have one name', () => {
  const shop = new Shop();
  new Job(shop.stack, 'a', { image, jobName: 'api' });
  new Service(shop.stack, 'b', { image, serviceName: 'api' });
  expect(messageOf(() => findingsOf(shop.app))).toContain("'api' is the name of two services");
});
