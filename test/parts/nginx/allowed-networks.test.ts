import { AllowedNetworks } from '../../../src/parts/nginx';
import { messageOf } from '../../helpers/errors';

test('private networks are loopback and what is never routed', () => {
  expect(AllowedNetworks.privateOnly()._settings()).toEqual(['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1', 'fc00::/7']);
});

test('addresses and networks of both versions', () => {
  expect(AllowedNetworks.of(['10.0.0.5', '203.0.113.0/24', '2001:db8::/32'])._settings()).toHaveLength(3);
});

test.each(['office', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', 'fe80::1%eth0', '::/129'])('refuses %s', (network) => {
  expect(messageOf(() => AllowedNetworks.of([network])))
    .toBe(`an allowed network is '${network}'; give an address such as '10.0.0.5' or a network such as '10.0.0.0/8' [network.range]`);
});

test('refuses to shut everybody out', () => {
  expect(messageOf(() => AllowedNetworks.of([]))).toBe("no network is allowed, so that nobody could use the route; give at least one, such as '10.0.0.0/8' [network.range]");
});
