import { readFileSync } from 'node:fs';
import { HealthCheck, Image, Mount, Network, PostgresDatabase, Port, Service, Volume } from '../../../src';
import type { Finding } from '../../../src/core/private/finding';
import { SynthesisError } from '../../../src/core/private/synthesis-error';
import { findingsOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

const LINES = readFileSync(__filename, 'utf8').split('\n');
const image = Image.of('ghcr.io/acme/api', '1.4.2');

function allFindings(shop: Shop): readonly Finding[] {
  try {
    return findingsOf(shop.app);
  } catch (error) {
    if (error instanceof SynthesisError) {
      return error.findings;
    }
    throw error;
  }
}

/** The lines of this file that the places of a finding name, from the mark that each bears. */
function marksOf(shop: Shop, id: string): (string | undefined)[] {
  const found = allFindings(shop).filter((finding) => finding.id === id);
  return found.flatMap(({ places }) => places).map(({ source = '' }) => {
    const [, line] = /calls\.test\.ts:(\d+):\d+$/.exec(source) ?? [];
    return / \/\/ (\w+)$/.exec(LINES[Number(line) - 1] ?? '')?.[1];
  });
}

function service(shop: Shop, id: string, props: object = {}): Service {
  return new Service(shop.stack, id, { image, healthCheck: HealthCheck.http(3000, '/healthz'), ...props }); // made
}

test('a port that a method opened is named by that call, one of the constructor by the constructor', () => {
  const shop = new Shop();
  const api = service(shop, 'api', { ports: [Port.tcp(3000).publishedOn(3000), Port.tcp(9090)] });
  api.addPort(Port.tcp(3001).publishedOn(3001).onAddress('127.0.0.1'));
  api.addPort(Port.tcp(3002).publishedOn(3000)); // port
  expect(marksOf(shop, 'port.conflict')).toEqual(['made', 'port']);
});

test('so are mounts, variables and what a service waits for', () => {
  const shop = new Shop();
  const api = service(shop, 'api');
  api.environment.add('MAIL_PASSWORD', 'hunter2hunter2'); // variable
  api.addMount(Mount.bind('/var/run/docker.sock', '/var/run/docker.sock')); // mount
  api.dependsOn(service(shop, 'off', { profiles: ['off'] })); // wait
  expect(['secret.literal', 'engine.socket'].map((id) => marksOf(shop, id))).toEqual([['variable'], ['mount']]);
  expect(marksOf(shop, 'dependency.profile')[0]).toBe('wait');
});

test('what an override put there is named by the override, also where it is the one that a rule finds', () => {
  const shop = new Shop();
  service(shop, 'db', { ports: [Port.tcp(5432).publishedOn(5432)] });
  const api = service(shop, 'api', { ports: [Port.tcp(5432).publishedOn(5433)] });
  api.override('ports.0.published', '5432'); // override
  expect(marksOf(shop, 'port.conflict')).toEqual(['override', 'made']);
});

test('a part that adds something leads to the line of its user', () => {
  const shop = new Shop();
  const database = new PostgresDatabase(shop.stack, 'orders');
  database.service.addNetwork(new Network(shop.stack, 'one')); // joined
  database.service.addMount(Mount.volume(new Volume(shop.stack, 'data'), '/data')); // volume
  service(shop, 'other', { mounts: [Mount.volume(shop.stack.node.findChild('data') as Volume, '/data')] });
  expect(marksOf(shop, 'volume.writers')).toEqual(['volume', 'made']);
});
