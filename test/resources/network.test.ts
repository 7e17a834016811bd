import { Stack } from '../../src/app';
import { Image, Network, Service, Subnet } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { Shop } from '../helpers/stack';

test('needs nothing to be said', () => {
  const shop = new Shop();
  new Network(shop.stack, 'backend');
  expect(shop.compose().networks).toEqual({ backend: {} });
});

test('says everything that Compose knows of one', () => {
  const shop = new Shop({ minimumCompose: '2.33.0', minimumEngine: '28.0.0' });
  new Network(shop.stack, 'backend', {
    networkName: 'back', engineName: 'acme_back', driver: 'bridge', driverOptions: { 'com.docker.network.bridge.name': 'br0' }, internal: true, attachable: true, ipv4: true, ipv6: true,
    subnets: [Subnet.of('172.28.0.0/16', { gateway: '172.28.0.1' })], addressDriver: 'default', addressDriverOptions: { a: 'b' }, labels: { team: 'a' },
  });
  expect(shop.compose().networks).toEqual({
    back: {
      name: 'acme_back', driver: 'bridge', driver_opts: { 'com.docker.network.bridge.name': 'br0' }, internal: true, attachable: true, enable_ipv4: true, enable_ipv6: true,
      ipam: { driver: 'default', options: { a: 'b' }, config: [{ subnet: '172.28.0.0/16', gateway: '172.28.0.1' }] }, labels: { team: 'a' },
    },
  });
});

test.each([{ addressDriver: 'dhcp' }, { addressDriverOptions: { a: 'b' } }, { subnets: [Subnet.of('10.1.0.0/24')] }])('says how addresses are handed out as soon as %p does', (props) => {
  const shop = new Shop();
  new Network(shop.stack, 'backend', props);
  expect(shop.compose().networks).toEqual({ backend: { ipam: expect.anything() } });
});

test('keeps what it was made with', () => {
  const shop = new Shop();
  const labels = { team: 'a' };
  new Network(shop.stack, 'backend', { labels });
  labels.team = 'b';
  expect(shop.compose().networks).toEqual({ backend: { labels: { team: 'a' } } });
});

test('of another project is joined by its name in the engine', () => {
  const shop = new Shop();
  const network = Network.fromName(shop.stack, 'platform', 'platform_backend');
  new Service(shop.stack, 'api', { image: Image.of('acme/api', '1'), networks: [network] });
  expect(shop.compose().networks).toEqual({ platform: { name: 'platform_backend', external: true } });
  expect(shop.service('api').networks).toEqual({ platform: {} });
});

test('of another stack is not joined by accident', () => {
  const shop = new Shop();
  const network = new Network(new Stack(shop.app, 'other'), 'backend');
  new Network(shop.stack, 'backend');
  expect(messageOf(() => new Service(shop.stack, 'api', { image: Image.of('acme/api', '1'), networks: [network] }))).toBe(
    "'shop/api' cannot join 'other/backend', which stands in another stack and so in another Compose project; "
    + "bring it in by its name in the engine: Network.fromName(stack, id, '<project>_<network>') [connection.stack at shop/api]",
  );
});

test('is refused names that could not arrive', () => {
  const { stack } = new Shop();
  expect(messageOf(() => new Network(stack, 'a', { engineName: '\uD800' }))).toContain("the name of network 'a' holds half of a surrogate pair");
  expect(messageOf(() => Network.fromName(stack, 'b', '\uD800'))).toContain('the name of an external network holds half of a surrogate pair');
});
