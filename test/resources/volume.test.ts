import { Stack } from '../../src/app';
import { Image, Mount, Service, Volume } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { Shop } from '../helpers/stack';

const image = Image.of('acme/api', '1.4.2');

test('needs nothing to be said', () => {
  const shop = new Shop();
  new Volume(shop.stack, 'data');
  expect(shop.compose().volumes).toEqual({ data: {} });
});

test('says everything that Compose knows of one', () => {
  const shop = new Shop();
  new Volume(shop.stack, 'data', { volumeName: 'uploads', engineName: 'acme_uploads', driver: 'local', driverOptions: { type: 'nfs' }, labels: { backup: 'daily' } });
  expect(shop.compose().volumes).toEqual({ uploads: { name: 'acme_uploads', driver: 'local', driver_opts: { type: 'nfs' }, labels: { backup: 'daily' } } });
});

test('of another project is mounted by its name in the engine', () => {
  const shop = new Shop();
  const volume = Volume.fromName(shop.stack, 'uploads', 'old_uploads');
  new Service(shop.stack, 'api', { image, mounts: [Mount.volume(volume, '/data')] });
  expect(shop.compose().volumes).toEqual({ uploads: { name: 'old_uploads', external: true } });
});

test('of another stack is not mounted by accident', () => {
  const shop = new Shop();
  const volume = new Volume(new Stack(shop.app, 'other'), 'data');
  new Volume(shop.stack, 'data');
  expect(messageOf(() => new Service(shop.stack, 'api', { image, mounts: [Mount.volume(volume, '/data')] }))).toBe(
    "'shop/api' cannot mount 'other/data', which stands in another stack and so in another Compose project; "
    + "bring it in by its name in the engine: Volume.fromName(stack, id, '<project>_<volume>') [connection.stack at shop/api]",
  );
});

test('is refused names that could not arrive', () => {
  const { stack } = new Shop();
  expect(messageOf(() => new Volume(stack, 'a', { engineName: '\uD800' }))).toContain("the name of volume 'a' holds half of a surrogate pair");
  expect(messageOf(() => Volume.fromName(stack, 'b', '\uD800'))).toContain('the name of an external volume holds half of a surrogate pair');
});
