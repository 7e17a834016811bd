import { variableText } from '../../src/core/private/text';
import { HostEntry } from '../../src/resources/host-entry';

const ADDRESS = variableText('shop', 'ADDRESS');

test('a name stands for one address or several', () => {
  expect(HostEntry._renderAll([
    HostEntry.of('printer', '10.0.0.7'), HostEntry.of('printer', '::1'), HostEntry.of('mail', ADDRESS), HostEntry.hostGateway(), HostEntry.hostGateway('me'),
  ])).toEqual({ 'printer': ['10.0.0.7', '::1'], 'mail': [ADDRESS], 'host.docker.internal': ['host-gateway'], 'me': ['host-gateway'] });
});

test.each([
  [() => HostEntry.of('a', 'b'), "'b' of host 'a' is no IP address; write one, or use HostEntry.hostGateway('a') [host-entry.address]"],
  [() => HostEntry.of('', '10.0.0.1'), "'' is no host name; it cannot be empty or hold ':', '=' and blanks [host-entry.name]"],
  [() => HostEntry.of('a=b', '10.0.0.1'), "'a=b' is no host name; it cannot be empty or hold ':', '=' and blanks [host-entry.name]"],
  [
    () => HostEntry.of(ADDRESS, '10.0.0.1'),
    "the name of a host entry holds the variable '${ADDRESS}', but Compose does not interpolate there; write literal text, or put the variable in a value [variable.place]",
  ],
  [
    () => HostEntry._renderAll([HostEntry.of('a', '::1'), HostEntry.of('a', '::1')]),
    "host 'a' has the address '::1' twice; leave one of them out [host-entry.conflict]",
  ],
])('refuses what no container can resolve (%#)', (make, message) => {
  expect(make).toThrow(message);
});
