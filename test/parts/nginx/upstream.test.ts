import { variableText } from '../../../src/core/private/text';
import { Balancing, Upstream } from '../../../src/parts/nginx';
import { Endpoint } from '../../../src/resources';
import { messageOf } from '../../helpers/errors';

const api = (): Upstream => Upstream.of('api', Endpoint.of('a.example', 80));

test('servers are found by name server, but the host and addresses are not asked for', () => {
  const upstream = Upstream.of('all', Endpoint.of('a.example', 1)).and(Endpoint.onHost(2)).and(Endpoint.of('10.0.0.5', 3)).and(Endpoint.of('2001:db8::1', 4));

  expect(upstream._settings().servers.map(({ address, lookup }) => [address, lookup])).toEqual([
    ['a.example:1', 'dns'], ['host.docker.internal:2', 'hosts'], ['10.0.0.5:3', 'hosts'], ['[2001:db8::1]:4', 'hosts'],
  ]);
});

test('says how requests are shared and how many connections stay open', () => {
  expect(api()._settings()).toMatchObject({ balancing: 'round-robin', keepalive: 16 });
  expect(api().and(Endpoint.of('b', 1), { weight: 2 }).balancedBy(Balancing.LEAST_CONNECTIONS).keepingAlive(32)._settings())
    .toMatchObject({ balancing: 'least-connections', keepalive: 32, servers: [{}, { weight: 2 }] });
});

test('an endpoint alone makes an upstream with a name of its own', () => {
  expect(Upstream._for(Endpoint.onHost(3000)).name).toBe('host_3000');
  expect(Upstream._for(Endpoint.of('2001:db8::1', 80)).name).toBe('2001-db8--1_80');
});

test.each([
  [() => Upstream.of('a/b', Endpoint.onHost(1)), "the name of an upstream is 'a/b'; use up to 63 letters, digits, '_', '.' and '-', starting with a letter or digit [upstream.name]"],
  [() => api().and(Endpoint.of('a.example', 80)), "upstream 'api' has the server 'a.example:80' twice; give it a 'weight' instead [upstream.duplicate]"],
  [() => api().and(Endpoint.of('b', 80), { weight: 0 }), "the weight of 'b:80' in upstream 'api' is 0; give a whole number from 1 on [upstream.weight]"],
  [() => api().keepingAlive(0), "the number of idle connections to upstream 'api' is 0; give a whole number from 1 on [upstream.keepalive]"],
  [() => Upstream.of('api', Endpoint.of('a', 1), { backup: true }), "upstream 'api' has nothing but backups; give it a server that is none first [upstream.backup]"],
  [
    () => api().and(Endpoint.of('b', 1), { backup: true }).balancedBy(Balancing.CLIENT_ADDRESS),
    "upstream 'api' is balanced by client address, with which nginx knows no backup; do without one of them [upstream.backup]",
  ],
  [() => api().and(Endpoint.of('a b', 1)), "'a b' of upstream 'api' is no host name or address; give one such as 'api.example.com' [upstream.host]"],
])('refuses what nginx would not start with: %#', (call, message) => {
  expect(messageOf(call)).toBe(message);
});

test('refuses a variable, which nothing would put in', () => {
  expect(messageOf(() => api().and(Endpoint.of(variableText('shop', 'HOST'), 1)))).toContain("a host of upstream 'api' holds the variable '${HOST}'");
});
