import { App, Stack } from '../../../src/app';
import type { ServiceSpec } from '../../../src/compose';
import { ComposeService } from '../../../src/compose';
import { HealthCheck, Image, Mount, Service } from '../../../src/resources';
import { declare, findingsIn, job, sleep } from './verdicts';

function verdictsFor(minimumCompose: string, define: (stack: Stack) => void, minimumEngine?: string): string[] {
  const app = new App({ minimumCompose, minimumEngine });
  define(new Stack(app, 'shop'));
  return findingsIn(app).filter(({ id }) => id === 'version.required').map(({ severity, message }) => `${severity}: ${message}`);
}

test('a key that the oldest supported Compose does not know is an error', () => {
  const define = (stack: Stack) => declare(stack, { services: { a: { ...sleep, preStart: [{ command: ['true'] }], ports: [{ target: 80, name: 'http' }] } } });
  expect(verdictsFor('2.24.0', define)).toEqual([
    "error: 'ports.0.name' needs Docker Compose 2.25.0, but the stack supports 2.24.0 and newer",
    "error: 'pre_start' needs Docker Compose 5.3.0, but the stack supports 2.24.0 and newer",
  ]);
  expect(verdictsFor('5.3.0', define)).toEqual([]);
});

test('a whole section may be too new', () => {
  expect(verdictsFor('5.5.1', (stack) => declare(stack, { jobs: { j: job } }))).toContain(
    "error: a job under 'jobs' needs Docker Compose 5.6.0, but the stack supports 5.5.1 and newer",
  );
});

/** What an engine is too old for, in a file that only the newest Compose reads. */
const forEngine = (minimumEngine: string | undefined, define: (stack: Stack) => void): string[] => verdictsFor('5.7.0', define, minimumEngine);

describe('what the oldest supported engine does not know', () => {
  test.each<[string, Partial<ServiceSpec>, string, string]>([
    ['annotations', { annotations: { a: 'b' } }, "'annotations'", '24.0.0'],
    ['the start interval', { healthcheck: { test: ['CMD', 'true'], startPeriod: '5s', startInterval: '1s' } }, "'healthcheck.start_interval'", '25.0.0'],
    ['a MAC address', { macAddress: '02:42:ac:11:00:02' }, "'mac_address'", '25.0.0'],
    ['a MAC address on a network', { networks: { n: { macAddress: '02:42:ac:11:00:02' } } }, "'networks.n.mac_address'", '25.0.0'],
    ['a part of a volume', { volumes: [{ type: 'volume', source: 'v', target: '/v', volume: { subpath: 'x' } }] }, "'volumes.0.volume.subpath'", '26.0.0'],
    ['files of an image', { volumes: [{ type: 'image', source: 'busybox:1.37', target: '/v', image: { subpath: 'bin' } }] }, "'image' in 'volumes.0.type'", '28.0.0'],
    [
      'a read-only mount that must be so below',
      { volumes: [{ type: 'bind', source: '/srv', target: '/v', readOnly: true, bind: { createHostPath: false, recursive: 'readonly' } }] },
      "'readonly' in 'volumes.0.bind.recursive'", '25.0.0',
    ],
    ['the way out', { networks: { n: { gwPriority: 1 } } }, "'networks.n.gw_priority'", '28.0.0'],
    ['the name of an interface', { networks: { n: { interfaceName: 'front0' } } }, "'networks.n.interface_name'", '28.1.0'],
    ['a umask', { umask: '027' }, "'umask'", '29.8.0'],
  ])('%s is an error below its release, and fine from it on', (_, spec, subject, engine) => {
    const define = (stack: Stack) => declare(stack, { services: { a: { ...sleep, ...spec } }, networks: { n: {} }, volumes: { v: {} } });
    expect(forEngine('23.0.0', define)).toEqual([`error: ${subject} needs Docker Engine ${engine}, but the stack supports 23.0.0 and newer`]);
    expect(forEngine(engine, define)).toEqual([]);
  });

  test('is also looked for in jobs, in hooks before the start, in networks and in overrides', () => {
    expect(forEngine(undefined, (stack) => {
      declare(stack, {
        services: { a: { ...sleep, preStart: [{ command: ['true'], umask: '027' }] } }, jobs: { j: { ...job, umask: '027' } }, networks: { n: { enableIpv4: false, enableIpv6: true } },
      });
      new ComposeService(stack, 'b', { spec: sleep }).override('networks.n.gw_priority', 1);
    })).toEqual([
      "error: 'pre_start.0.umask' needs Docker Engine 29.8.0, but the stack supports 25.0.0 and newer",
      "error: 'networks.n.gw_priority' needs Docker Engine 28.0.0, but the stack supports 25.0.0 and newer",
      "error: 'umask' needs Docker Engine 29.8.0, but the stack supports 25.0.0 and newer",
      "error: 'enable_ipv4' needs Docker Engine 28.0.0, but the stack supports 25.0.0 and newer",
    ]);
  });

  test('may be new to both programs: each is told with its own way out', () => {
    const app = new App();
    new Service(new Stack(app, 'shop'), 'a', { image: Image.of('busybox', '1.37'), mounts: [Mount.image(Image.of('nginx', '1.30-alpine'), '/n')] });
    expect(findingsIn(app).filter(({ id }) => id === 'version.required').map(({ message, fix }) => `${message}: ${fix}`)).toEqual([
      "'image' in 'volumes.0.type' needs Docker Compose 2.35.0, but the stack supports 2.24.0 and newer: do without it, or raise 'minimumCompose' of the stack to '2.35.0'",
      "'image' in 'volumes.0.type' needs Docker Engine 28.0.0, but the stack supports 25.0.0 and newer: do without it, or raise 'minimumEngine' of the stack to '28.0.0'",
    ]);
  });

  test('is not there in ordinary services, with the engine that is supported unless somebody asks for another', () => {
    expect(forEngine(undefined, (stack) => {
      new Service(stack, 'web', { image: Image.of('nginx', '1.30-alpine'), healthCheck: HealthCheck.http(80, '/') });
    })).toEqual([]);
  });
});

test('overrides are looked at too, and a stack may support less than its app', () => {
  const define = (minimumCompose?: string, minimumEngine?: string) => {
    const app = new App({ minimumCompose: '2.20.0', minimumEngine: '20.10' });
    const service = new ComposeService(new Stack(app, 'shop', { minimumCompose, minimumEngine }), 'a', { spec: sleep });
    service.override('gpus', 'all');
    service.override('annotations.a', 'b');
    return findingsIn(app).filter(({ id }) => id === 'version.required').map(({ fix }) => fix);
  };
  const raise = (option: string, release: string) => `do without it, or raise '${option}' of the stack to '${release}'`;
  expect(define()).toEqual([raise('minimumEngine', '24.0.0'), raise('minimumCompose', '2.30.0')]);
  expect(define('2.30.0')).toEqual([raise('minimumEngine', '24.0.0')]);
  expect(define('2.30.0', '24.0')).toEqual([]);
});
