import type { ComposeValue } from '../../../src/specification';
import { publishedPorts } from '../../../src/specification/checks/published-port';
import { renderedApp } from './verdicts';

function published(...ports: ComposeValue[]): string[] {
  return [...publishedPorts(renderedApp({ web: { ports } }))].map(({ index, address, first, last, target, protocol }) =>
    `${index}: ${address} ${first}-${last} -> ${target}/${protocol}`);
}

test('a port without an address is published on all, IPv4 and IPv6', () => {
  expect(published({ target: 80, published: '8080' })).toEqual(['0: 0.0.0.0 8080-8080 -> 80/tcp', '0: :: 8080-8080 -> 80/tcp']);
});

test('a range stays one, however big', () => {
  expect(published({ target: 80, published: '1-65535', host_ip: '127.0.0.1', protocol: 'udp' })).toEqual(['0: 127.0.0.1 1-65535 -> 80/udp']);
});

test('an IPv6 address has one spelling', () => {
  expect(published({ target: 80, published: 80, host_ip: '0::0' }, { target: 81, published: 80, host_ip: 'FE80:0::1' })).toEqual([
    '0: :: 80-80 -> 80/tcp', '1: fe80::1 80-80 -> 81/tcp',
  ]);
});

test('what no engine takes is not published', () => {
  expect(published({ target: 80, published: '70000' }, { target: 80, published: '8010-8000' }, { target: 80, published: '3000-70000' })).toEqual([]);
});

test('what the engine or a variable decides is not known', () => {
  expect(published({ target: 80 }, { target: 80, published: '0' }, { target: 80, published: '${PORT}' })).toEqual([]);
});
