import { App, Stack, Variable } from '../../../src/app';
import { ComposeService } from '../../../src/compose';
import type { PortSpec, ServiceSpec } from '../../../src/compose';
import { Port } from '../../../src/resources';
import { portConflict } from '../../../src/specification/checks/port-conflict';
import type { Entries } from './verdicts';
import { declare, findingsAbout, findingsIn, renderedApp, sleep, verdicts } from './verdicts';

type Published = Omit<PortSpec, 'target'> & { readonly target?: number };

function port({ target = 80, ...rest }: Published): PortSpec {
  return { target, ...rest };
}

/** Two services, each with one port. */
function two(a: Published, b: Published, specs: { readonly a?: ServiceSpec; readonly b?: ServiceSpec } = {}): Entries {
  return { services: { a: { ...sleep, ports: [port(a)], ...specs.a }, b: { ...sleep, ports: [port(b)], ...specs.b } } };
}

const http = { published: '8080', hostIp: '127.0.0.1' };

test.each<[string, Published, Published, string]>([
  ['the same address', http, http, 'host port 8080/tcp on 127.0.0.1 is published twice'],
  ['the same address for other container ports', http, { ...http, target: 81 }, 'host port 8080/tcp on 127.0.0.1 is published twice'],
  ['every address', { published: '8080', hostIp: '0.0.0.0' }, { published: '8080', hostIp: '0.0.0.0' }, 'host port 8080/tcp on every interface is published twice'],
  ['every address and one of them', { published: '8080', hostIp: '0.0.0.0' }, http, 'host port 8080/tcp on 0.0.0.0 and 127.0.0.1 is published twice'],
  ['one address and every one', http, { published: '8080', hostIp: '0.0.0.0' }, 'host port 8080/tcp on 127.0.0.1 and 0.0.0.0 is published twice'],
  ['every IPv6 address and one of them', { published: '8080', hostIp: '::' }, { published: '8080', hostIp: '::1' }, 'host port 8080/tcp on :: and ::1 is published twice'],
  ['two spellings of an IPv6 address', { published: '8080', hostIp: '0:0:0:0:0:0:0:1' }, { published: '8080', hostIp: '::1' }, 'host port 8080/tcp on ::1 is published twice'],
  ['no address', { published: '8080' }, { published: '8080' }, 'host port 8080/tcp on every interface is published twice'],
  ['no address and every IPv4 one', { published: '8080' }, { published: '8080', hostIp: '0.0.0.0' }, 'host port 8080/tcp on every interface is published twice'],
  ['UDP twice', { ...http, protocol: 'udp' }, { ...http, protocol: 'udp' }, 'host port 8080/udp on 127.0.0.1 is published twice'],
  ['a range of one port', { ...http, published: '8080-8080' }, http, 'host port 8080/tcp on 127.0.0.1 is published twice'],
])('two services on one host port are an error: %s', (_what, a, b, message) => {
  expect(verdicts('port.conflict', two(a, b))).toEqual([`error: ${message}`]);
});

test.each<[string, Published, Published]>([
  ['other ports', http, { ...http, published: '8081' }],
  ['other protocols', http, { ...http, protocol: 'udp' }],
  ['other addresses', http, { ...http, hostIp: '127.0.0.2' }],
  ['IPv4 and IPv6', { published: '8080', hostIp: '0.0.0.0' }, { published: '8080', hostIp: '::' }],
  ['ports that the engine chooses', { hostIp: '127.0.0.1' }, { hostIp: '127.0.0.1' }],
  ['port zero, which is one that the engine chooses', { published: '0' }, { published: '0' }],
  ['two ranges: the engine takes a free port of each', { ...http, published: '8000-8010' }, { ...http, published: '8000-8010' }],
  ['a port outside the range', { ...http, published: '8000-8010' }, { ...http, published: '8011' }],
  ['a port inside the range on another address', { ...http, published: '8000-8010' }, { hostIp: '127.0.0.2', published: '8005' }],
])('two services may publish %s', (_what, a, b) => {
  expect(verdicts('port.conflict', two(a, b))).toEqual([]);
});

test.each<[string, Published, Published, { readonly a?: ServiceSpec; readonly b?: ServiceSpec }, string]>([
  [
    'an address that the engine decides may be another one', { published: '8080' }, http, {},
    'host port 8080/tcp on 0.0.0.0 and 127.0.0.1 is published twice',
  ],
  [
    'one is under a profile', http, http, { b: { profiles: ['debug'] } },
    'host port 8080/tcp on 127.0.0.1 is published twice, by services that cannot run at the same time then',
  ],
  [
    'both share a profile', http, http, { a: { profiles: ['x', 'tools'] }, b: { profiles: ['tools'] } },
    'host port 8080/tcp on 127.0.0.1 is published twice, by services that cannot run at the same time then',
  ],
  [
    'one has ended when the other starts', http, http, { b: { dependsOn: { a: { condition: 'service_completed_successfully' } } } },
    'host port 8080/tcp on 127.0.0.1 is published twice, by services that cannot run at the same time then',
  ],
  [
    'the engine may take the port of the one for the range of the other', { ...http, published: '8000-8100' }, http, {},
    'host port 8080/tcp is one of 8000 to 8100, of which the engine takes a free one: if the range is served first, it may be this one',
  ],
])('what may work is a warning: %s', (_why, a, b, specs, message) => {
  expect(verdicts('port.conflict', two(a, b, specs))).toEqual([`warning: ${message}`]);
});

test.each<[string, ServiceSpec]>([
  ['another profile', { profiles: ['two'] }],
  ['no replica', { profiles: ['one'], scale: 0 }],
  ['no replica to deploy', { profiles: ['one'], deploy: { replicas: 0 } }],
  ['the network of the host, where published ports are dropped', { profiles: ['one'], networkMode: 'host' }],
  ['no network', { profiles: ['one'], networkMode: 'none' }],
])('a service does not need its port: it has %s', (_why, spec) => {
  expect(verdicts('port.conflict', two(http, http, { a: { profiles: ['one'] }, b: spec }))).toEqual([]);
});

test.each<[string, Published[], string[]]>([
  ['what is listed twice is one, as for Compose', [http, http], []],
  ['no address is every IPv4 one, as for Compose', [{ published: '8080' }, { published: '8080', hostIp: '0.0.0.0' }], []],
  ['two container ports cannot share one', [http, { ...http, target: 81 }], ['error: host port 8080/tcp on 127.0.0.1 is published twice']],
])('in one service: %s', (_what, ports, expected) => {
  expect(verdicts('port.conflict', { services: { a: { ...sleep, ports: ports.map(port) } } })).toEqual(expected);
});

test('IPv4 and IPv6 of one publication are one finding', () => {
  const everywhere = Port.tcp(80).publishedOn(80).onEveryInterface()._render();
  const service = { ...sleep, ports: everywhere };
  expect(verdicts('port.conflict', { services: { a: service, b: service } })).toEqual(['error: host port 80/tcp on every interface is published twice']);
});

test('a service that always runs is named before one under a profile', () => {
  const service = { ...sleep, ports: [port(http)] };
  const places = (name: string) => findingsAbout('port.conflict', (stack) => declare(stack, {
    services: { a: { ...service, profiles: ['x'] }, b: service, c: service },
  })).filter(({ severity }) => severity === name).map(({ places: [first, second] }) => [first?.path, second?.path]);
  expect(places('error')).toEqual([['shop/b', 'shop/c']]);
  expect(places('warning')).toEqual([['shop/a', 'shop/b']]);
});

test('nothing is known of ports and addresses that a variable decides, but that one variable is one address', () => {
  const found = (published: (text: string) => Published[]): string[] => findingsAbout('port.conflict', (stack) => {
    const text = Variable.optional(stack, 'BIND', { description: 'address or port', defaultValue: '8080' }).text;
    published(text).forEach((spec, index) => new ComposeService(stack, `s${index}`, { spec: { ...sleep, ports: [port(spec)] } }));
  }).map(({ severity, message }) => `${severity}: ${message}`);
  expect(found((text) => [{ published: text }, { published: text }, { published: '8080' }])).toEqual([]);
  expect(found((text) => [{ published: '80', hostIp: text }, { published: '80', hostIp: '127.0.0.1' }])).toEqual([]);
  expect(found((text) => [{ published: '80', hostIp: text }, { published: '80', hostIp: text }])).toEqual([
    'error: host port 80/tcp on ${BIND} is published twice',
  ]);
});

test('stacks of one app may run on different machines: a warning', () => {
  const app = new App();
  for (const name of ['blue', 'green']) {
    declare(new Stack(app, name), { services: { web: { ...sleep, ports: [port(http)] } } });
  }
  const [finding] = findingsIn(app).filter(({ id }) => id === 'port.conflict');
  expect(finding).toMatchObject({
    severity: 'warning',
    message: 'host port 8080/tcp on 127.0.0.1 is published twice, which one machine cannot serve',
    places: [{ path: 'blue/web', location: 'services.web.ports[0]' }, { path: 'green/web', location: 'services.web.ports[0]' }],
  });
});

test.each([
  ['8080', 'Port.tcp(…).publishedOn(8082)'],
  ['65535', 'Port.tcp(…).publishedOn(1024)'],
])('the fix names a port that is free (%s)', (published, fix) => {
  const services = Object.fromEntries([published, published, '8081'].map((number, index) => [`s${index}`, { ...sleep, ports: [port({ published: number })] }]));
  const [finding] = findingsAbout('port.conflict', (stack) => declare(stack, { services }));
  expect(finding?.fix).toBe(`give one of them another host port: ${fix}`);
});

test('ten times the services take about ten times the time, on one port and with ranges of all ports', () => {
  const seconds = (count: number): number => {
    const app = renderedApp(Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, {
      ports: [
        { target: 80, published: '80', protocol: 'tcp', host_ip: `10.0.${Math.floor(index / 250)}.${index % 250}` },
        { target: 81, published: '1-65535', host_ip: '127.0.0.1', protocol: 'udp' },
      ],
    }])));
    const start = process.cpuUsage();
    expect([...portConflict.check(app)]).toEqual([]);
    return process.cpuUsage(start).user / 1e6;
  };
  seconds(2000);
  expect(seconds(20_000)).toBeLessThan(30 * Math.max(seconds(2000), 0.01));
});
