import { Config, Image, Mount, Network, Port, Secret, Service } from '../../../src/resources';
import { Shop } from '../../helpers/stack';

const image = Image.of('ghcr.io/acme/api', '1.4.2');

/** The places of calls in the order of their lines. */
function placesOf(service: Service): string[] {
  const lineOf = (text = '') => Number(text.split(':')[1]);
  return service._calls.map(([place, source]) => ({ place, line: lineOf(source.line()) })).sort((a, b) => a.line - b.line).map(({ place }) => place);
}

test('what a constructor adds has no call of its own', () => {
  const shop = new Shop();
  const props = { image, ports: [Port.tcp(80)], environment: { A: 'b' }, labels: { a: 'b' }, networks: [new Network(shop.stack, 'front')] };
  expect(new Service(shop.stack, 'api', props)._calls).toEqual([]);
});

test('each call has the place of what it added, among what was there before', () => {
  const shop = new Shop();
  const api = new Service(shop.stack, 'api', { image, ports: [Port.tcp(80).publishedOn(80)], mounts: [Mount.bind('./a', '/a')] });
  api.addPort(Port.tcp(81).publishedOn(81));
  api.addPort(Port.tcp(82));
  api.addMount(Mount.bind('./b', '/b'));
  api.addNetwork(new Network(shop.stack, 'front'));
  api.addLabel('a.b', 'c');
  api.environment.add('MODE', 'fast');
  api.dependsOn(new Service(shop.stack, 'db', { image }));
  expect(placesOf(api)).toEqual(['.ports[1]', '.expose[0]', '.volumes[1]', '.networks.front', '.labels.a.b', '.environment.MODE', '.depends_on.db']);
});

test('a file counts by its place among those that are written in the order of their paths', () => {
  const shop = new Shop();
  const api = new Service(shop.stack, 'api', { image });
  api.addConfig(Config.inline(shop.stack, 'b', 'x'), { target: '/b' });
  api.addConfig(Config.inline(shop.stack, 'a', 'x'), { target: '/a' });
  api.addSecret(Secret.fromFile(shop.stack, 'key', './key'));
  expect(placesOf(api)).toEqual(['.configs[1]', '.configs[0]', '.secrets[0]']);
});
