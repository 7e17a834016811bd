import type { NetworkSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const on = (ipv4Address: string, network: NetworkSpec): Entries => ({
  services: { a: { ...sleep, networks: { n: { ipv4Address } } } },
  networks: { n: network },
});
const subnet = { ipam: { config: [{ subnet: '10.77.0.0/24', gateway: '10.77.0.1' }] } };

testRule('address.subnet', {
  caught: [
    ['an address outside', on('10.9.8.7', subnet), "error: 'a' has the address 10.9.8.7 on network 'n', whose subnet is 10.77.0.0/24"],
    ['a network without a subnet', on('10.9.8.7', {}), "error: 'a' has the address 10.9.8.7 on network 'n', which has no IPv4 subnet of its own"],
    ['the gateway', on('10.77.0.1', subnet), "error: 'a' has the address 10.77.0.1 on network 'n', which is the address of the gateway"],
  ],
  passes: [
    ['an address inside', on('10.77.0.5', subnet)],
    ['a network that exists already', on('10.9.8.7', { external: true })],
    ['another driver', on('10.9.8.7', { driver: 'macvlan' })],
  ],
});
