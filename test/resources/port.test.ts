import { variableText } from '../../src/core/private/text';
import { Port } from '../../src/resources/port';

const ADDRESS = variableText('shop', 'ADDRESS');

test('is open to other services only, unless it is published', () => {
  const port = Port.tcp(5432);

  expect(port._render()).toEqual([]);
  expect(port.isPublished).toBe(false);
  expect([port._expose(), Port.udp(53)._expose(), Port.sctp(9)._expose()]).toEqual([['5432'], ['53/udp'], ['9/sctp']]);
});

test('publishes on loopback unless asked', () => {
  expect(Port.tcp(5432).publishedOn(5433)._render()).toEqual([{ target: 5432, published: '5433', hostIp: '127.0.0.1' }]);
});

test('every interface is all of IPv4 and all of IPv6', () => {
  expect(Port.tcp(443).publishedOn(443).onEveryInterface()._render()).toEqual([
    { target: 443, published: '443', hostIp: '0.0.0.0' },
    { target: 443, published: '443', hostIp: '::' },
  ]);
});

test.each(['10.0.0.5', '::1', ADDRESS])('publishes on the address %s', (address) => {
  expect(Port.tcp(80).publishedOn(8080).onAddress(address)._render()).toEqual([{ target: 80, published: '8080', hostIp: address }]);
});

test('publishes on the first free port of a range', () => {
  expect(Port.tcp(80).publishedOnRange(8000, 8010)._render()).toEqual([{ target: 80, published: '8000-8010', hostIp: '127.0.0.1' }]);
});

test('publishes on a port that the engine chooses', () => {
  expect(Port.tcp(80).publishedOnAnyPort()._render()).toEqual([{ target: 80, published: undefined, hostIp: '127.0.0.1' }]);
});

test('writes the protocol unless it is TCP', () => {
  expect(Port.udp(53).publishedOn(53)._render()).toEqual([{ target: 53, published: '53', hostIp: '127.0.0.1', protocol: 'udp' }]);
});

test('says what else there is to say, in any order', () => {
  const port = Port.tcp(80).named('web').publishedOn(80).withAppProtocol('http').inHostMode();

  expect(port._render()).toEqual([{ name: 'web', appProtocol: 'http', mode: 'host', target: 80, published: '80', hostIp: '127.0.0.1' }]);
});

test('keeps its address when it moves to another host port, and never changes itself', () => {
  const port = Port.tcp(80).publishedOn(80).onAddress('10.0.0.5');
  const moved = port.publishedOn(81);

  expect(moved._render()).toEqual([{ target: 80, published: '81', hostIp: '10.0.0.5' }]);
  expect(port._render()).toEqual([{ target: 80, published: '80', hostIp: '10.0.0.5' }]);
});

test.each([
  [() => Port.tcp(0), 'a container port (tcp) is 0; give a whole number from 1 to 65535 [port.number]'],
  [() => Port.udp(70_000), 'a container port (udp) is 70000; give a whole number from 1 to 65535 [port.number]'],
  [() => Port.tcp(80).publishedOn(80.5), 'the host port for port 80/tcp is 80.5; give a whole number from 1 to 65535 [port.number]'],
  [() => Port.tcp(80).publishedOnRange(0, 5), 'the first host port for port 80/tcp is 0; give a whole number from 1 to 65535 [port.number]'],
  [() => Port.tcp(80).publishedOnRange(5, 65_536), 'the last host port for port 80/tcp is 65536; give a whole number from 1 to 65535 [port.number]'],
  [
    () => Port.tcp(80).publishedOnRange(9000, 8000),
    'host ports 9000 to 8000 for port 80/tcp are no range; give the lower one first, or use publishedOn(9000) [port.range]',
  ],
  [() => Port.tcp(80).publishedOn(80).onAddress('localhost'), "'localhost' for port 80/tcp is no IP address; give one of the host's, such as '10.0.0.5' [port.address]"],
  [() => Port.tcp(80).publishedOn(80).onAddress('fe80::1%eth0'), "'fe80::1%eth0' for port 80/tcp is no IP address; give one of the host's, such as '10.0.0.5' [port.address]"],
  [() => Port.tcp(80).onEveryInterface(), 'port 80/tcp is not published, so it has no address; call publishedOn(80) first [port.unpublished]'],
  [() => Port.tcp(80).named(''), 'the name of port 80/tcp is empty; give one [port.name]'],
  [() => Port.tcp(80).withAppProtocol(''), 'the application protocol of port 80/tcp is empty; give one [port.app-protocol]'],
])('refuses what no engine publishes (%#)', (make, message) => {
  expect(make).toThrow(message);
});
