import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from '../../src/app';
import type { NetworkSpec, ServiceSpec } from '../../src/compose';
import { ComposeNetwork, ComposeService, ComposeVolume } from '../../src/compose';
import { isRecord } from '../../src/core/private/objects';
import { definitionOf } from '../../src/specification';
import { releaseNumber } from '../../src/specification/release';
import { compose, composeCommands } from '../helpers/compose';
import { novelties } from '../specification/novelties';

const PROJECT = 'cdk-compose-engine-release-test';
const IMAGE = 'alpine:3.22';
/** The version of its API that came with an engine, and the one before: who is asked in an old version behaves as the engine that it came with. */
const VERSIONS: { readonly [engine: string]: { readonly own: string; readonly before: string } } = {
  '24.0.0': { own: '1.43', before: '1.42' },
  '25.0.0': { own: '1.44', before: '1.43' },
  '26.0.0': { own: '1.45', before: '1.44' },
  '28.0.0': { own: '1.48', before: '1.47' },
};
/** What no version of the API shows, and why. */
const UNTRIED: { readonly [place: string]: string } = {
  "volumes.0.type.'cluster'": 'only a swarm with a plugin has such volumes',
  'networks.key.interface_name': 'Docker Compose 2.40 asks the engine for its newest version, whatever version they speak; and the engine does not look at it',
  'umask': 'needs an engine, and a Docker Compose, that few have',
};

interface Place {
  readonly place: string;
  readonly engine: string;
  readonly spec: Partial<ServiceSpec>;
  readonly network?: NetworkSpec;
  /** What a container has of it, or its network. */
  readonly inspect: readonly string[];
  readonly value: unknown;
}

const onNetwork = ['NetworkSettings', 'Networks', `${PROJECT}_key`];
const mac = '02:42:ac:11:00:09';
const PLACES: readonly Place[] = [
  { place: 'annotations', engine: '24.0.0', spec: { annotations: { a: 'b' } }, inspect: ['HostConfig', 'Annotations', 'a'], value: 'b' },
  {
    place: 'healthcheck.start_interval', engine: '25.0.0', spec: { healthcheck: { test: ['CMD', 'true'], startPeriod: '5s', startInterval: '1s' } },
    inspect: ['Config', 'Healthcheck', 'StartInterval'], value: 1_000_000_000,
  },
  { place: 'mac_address', engine: '25.0.0', spec: { macAddress: mac }, inspect: ['NetworkSettings', 'Networks', `${PROJECT}_default`, 'MacAddress'], value: mac },
  { place: 'networks.key.mac_address', engine: '25.0.0', spec: { networks: { key: { macAddress: mac } } }, inspect: [...onNetwork, 'MacAddress'], value: mac },
  {
    place: "volumes.0.bind.recursive.'readonly'", engine: '25.0.0',
    spec: { volumes: [{ type: 'bind', source: '/etc', target: '/v', readOnly: true, bind: { createHostPath: false, propagation: 'rprivate', recursive: 'readonly' } }] },
    inspect: ['HostConfig', 'Mounts', '0', 'BindOptions', 'ReadOnlyForceRecursive'], value: true,
  },
  {
    place: 'volumes.0.volume.subpath', engine: '26.0.0', spec: { volumes: [{ type: 'volume', source: 'data', target: '/v', volume: { subpath: 'part' } }] },
    inspect: ['HostConfig', 'Mounts', '0', 'VolumeOptions', 'Subpath'], value: 'part',
  },
  {
    place: "volumes.0.type.'image'", engine: '28.0.0', spec: { volumes: [{ type: 'image', source: IMAGE, target: '/v', image: { subpath: 'etc' } }] },
    inspect: ['HostConfig', 'Mounts', '0', 'ImageOptions', 'Subpath'], value: 'etc',
  },
  { place: 'networks.key.gw_priority', engine: '28.0.0', spec: { networks: { key: { gwPriority: 7 } } }, inspect: [...onNetwork, 'GwPriority'], value: 7 },
  {
    place: 'enable_ipv4', engine: '28.0.0', spec: { networks: { key: {} } }, network: { enableIpv4: false, enableIpv6: true, ipam: { config: [{ subnet: 'fd00:c0de:7::/64' }] } },
    inspect: ['EnableIPv4'], value: false,
  },
];

const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every place of the table that needs a newer engine is tried here', () => {
  const places = [...novelties(definitionOf('services')), ...novelties(definitionOf('networks'))].flatMap(({ path, value, origin }) =>
    (origin.engine === undefined || path[0] === 'pre_start' ? [] : [`${[...path, ...(value === undefined ? [] : [`'${value}'`])].join('.')} ${origin.engine}`]));
  const tried = PLACES.map(({ place, engine }) => `${place} ${engine}`);
  expect(places.filter((place) => !Object.keys(UNTRIED).some((each) => place.startsWith(`${each} `))).sort()).toEqual(tried.sort());
});

describe.each(composeCommands().map((command) => ({ command, name: command.join(' ') })))('through $name', ({ command }) => {
  // An engine is not asked in versions that it no longer speaks.
  const oldest = spawnSync('docker', ['version', '--format', '{{.Server.MinAPIVersion}}'], { encoding: 'utf8' }).stdout.trim();
  const askable = PLACES.filter(({ engine }) => releaseNumber(VERSIONS[engine]?.before ?? '') >= releaseNumber(oldest));

  test.each(askable)('$place works from Docker Engine $engine on, and in none before', (place) => {
    write(place);
    const { own, before } = VERSIONS[place.engine] ?? { own: '', before: '' };
    expect(created(command, place, own)).toEqual(place.value);
    expect(created(command, place, before)).not.toEqual(place.value);
  });
});

function write({ engine, spec, network }: Place): void {
  const app = new App({ outdir: folder, minimumCompose: '2.40.0', minimumEngine: engine });
  const stack = new Stack(app, 'shop', { projectName: PROJECT });
  new ComposeService(stack, 'web', { spec: { image: IMAGE, command: ['sleep', '60'], ...spec } });
  if (spec.networks) {
    new ComposeNetwork(stack, 'key', { spec: network ?? {} });
  }
  if (spec.volumes) {
    new ComposeVolume(stack, 'data', { spec: {} });
  }
  app.synth();
}

/** What the created container has at a place; the message where it is refused. */
function created(command: string[], { inspect, network }: Place, version: string): unknown {
  const directory = join(folder, 'shop');
  const env = { DOCKER_API_VERSION: version };
  try {
    const { status, stderr } = compose(command, directory, ['create'], env);
    return status === 0 ? valueAt(inspected(network ? `${PROJECT}_key` : `${PROJECT}-web-1`), inspect) : stderr;
  } finally {
    compose(command, directory, ['down', '--volumes']);
  }
}

function inspected(name: string): unknown {
  const { stdout } = spawnSync('docker', ['inspect', name], { encoding: 'utf8' });
  const [found]: unknown[] = JSON.parse(stdout);
  return found;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) || Array.isArray(inner) ? Reflect.get(inner, key) : undefined), value);
}
