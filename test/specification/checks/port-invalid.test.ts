import { Variable } from '../../../src/app';
import { ComposeJob, ComposeService } from '../../../src/compose';
import type { PortSpec, ServiceSpec } from '../../../src/compose';
import { findingsAbout, job, sleep, verdicts } from './verdicts';

function of(port: Partial<PortSpec>, spec: ServiceSpec = {}): string[] {
  return verdicts('port.invalid', { services: { a: { ...sleep, ...spec, ports: [{ target: 80, ...port }] } } });
}

test.each<[Partial<PortSpec>, string]>([
  [{ published: '70000' }, "'70000' is no port of the host"],
  [{ published: '64000-70000' }, "'64000-70000' is no port of the host"],
  [{ published: '9008-9007' }, "'9008-9007' is no port of the host"],
  [{ published: 'http' }, "'http' is no port of the host"],
  [{ published: ' 8080' }, "' 8080' is no port of the host"],
  [{ target: 70_000 }, "'70000' is no port of a container"],
  [{ protocol: 'http' }, "'http' is no protocol of a port"],
])('the engine starts no container with %p', (port, message) => {
  expect(of(port)).toEqual([`error: ${message}`]);
  expect(of(port, { networkMode: 'host' })).toEqual([`error: ${message}`]);
});

test.each<Partial<PortSpec>>([
  {},
  { published: '8080' },
  { published: '08080' },
  { published: '0' },
  { published: '65535' },
  { published: '8000-8010' },
  { published: '8000-8000' },
  { protocol: 'udp' },
  { protocol: 'TCP' },
])('the engine takes %p', (port) => {
  expect(of(port)).toEqual([]);
});

test('nobody is asked about the ports of a service without containers', () => {
  expect(of({ published: '70000' }, { scale: 0 })).toEqual([]);
});

test('nothing is known of what a variable decides', () => {
  expect(findingsAbout('port.invalid', (stack) => {
    const port = Variable.required(stack, 'PORT', { description: 'port to publish on' });
    new ComposeService(stack, 'a', { spec: { ...sleep, ports: [{ target: 80, published: port.text, protocol: Variable.raw('${PROTOCOL:-tcp}') }] } });
  })).toEqual([]);
});

test.each(['::1:6000:6000', '0', '70000', '80/foo', '1-2:3-5', 'host:80:80', ''])('Compose refuses the short form %p', (port) => {
  const found = findingsAbout('port.invalid', (stack) => new ComposeService(stack, 'a', { spec: sleep }).override('ports', [port]));
  expect(found.map(({ message }) => message)).toEqual([`'${port}' is no port`]);
});

test('Compose reads the short form of a job, and nothing else of its ports', () => {
  const found = findingsAbout('port.invalid', (stack) => new ComposeJob(stack, 'a', { spec: job }).override('ports', ['70000', { target: 80, protocol: 'foo' }]));
  expect(found).toMatchObject([{ message: "'70000' is no port", places: [{ location: 'jobs.a.ports[0]' }] }]);
});

test.each(['[::1]:6000:6000', '80-81:80', '80', '127.0.0.1::80', '8000-9000:80', '80:80/TCP', ':80'])('Compose takes the short form %p', (port) => {
  expect(findingsAbout('port.invalid', (stack) => new ComposeService(stack, 'a', { spec: sleep }).override('ports', [port]))).toEqual([]);
});
