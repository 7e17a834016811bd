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
    ['the gateway that nobody named', on('10.77.0.1', { ipam: { config: [{ subnet: '10.77.0.0/24' }] } }), "error: 'a' has the address 10.77.0.1 on network 'n', which is the address of the gateway"],
    ['the gateway in the part that is given out', on('10.77.0.128', { ipam: { config: [{ subnet: '10.77.0.0/24', ipRange: '10.77.0.128/25' }] } }), "error: 'a' has the address 10.77.0.128 on network 'n', which is the address of the gateway"],
    ['the address of all', on('10.77.0.255', subnet), "error: 'a' has the address 10.77.0.255 on network 'n', which is the first or last of 10.77.0.0/24, which no host has"],
    ['what is reserved', on('10.77.0.9', { ipam: { config: [{ subnet: '10.77.0.0/24', auxAddresses: { printer: '10.77.0.9' } }] } }), "error: 'a' has the address 10.77.0.9 on network 'n', which is kept for 'printer'"],
  ],
  passes: [
    ['the first address where the driver may do without a gateway', on('10.77.0.1', { driverOpts: { x: 'y' }, ipam: { config: [{ subnet: '10.77.0.0/24' }] } })],
    ['an address inside', on('10.77.0.5', subnet)],
    ['a network that exists already', on('10.9.8.7', { external: true })],
    ['another driver', on('10.9.8.7', { driver: 'macvlan' })],
  ],
});
