import type { IpamPoolSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';

const pool = (config: IpamPoolSpec): Entries => ({ networks: { n: { ipam: { config: [config] } } } });

testRule('subnet.range', {
  caught: [
    ['no range', pool({ subnet: '10.77.0.0' }), "error: network 'n' has '10.77.0.0' as a subnet, which is no address range"],
    ['an address inside of a range', pool({ subnet: '10.77.0.1/24' }), "warning: network 'n' has the subnet 10.77.0.1/24, which names an address inside of it"],
    ['a part of another one', pool({ subnet: '10.77.0.0/24', ipRange: '10.78.0.0/25' }), "error: network 'n' gives out addresses of '10.78.0.0/25', which is no part of 10.77.0.0/24"],
    ['details of nothing', pool({ gateway: '10.77.0.1' }), "error: network 'n' has details of a subnet, but no subnet"],
    ['no range for another driver: Compose reads it', { networks: { n: { ipam: { driver: 'custom', config: [{ subnet: 'auto' }] } } } }, "error: network 'n' has 'auto' as a subnet, which is no address range"],
  ],
  passes: [
    ['ranges', pool({ subnet: '10.77.0.0/24', ipRange: '10.77.0.128/25', gateway: '10.77.0.1' })],
    ['IPv6', pool({ subnet: 'fd00:1::/64', gateway: 'fd00:1::1' })],
    ['what another driver means', { networks: { n: { ipam: { driver: 'custom', config: [{ subnet: '10.77.0.1/24', gateway: '10.0.0.1' }] } } } }],
    ['what exists already', { networks: { n: { external: true, ipam: { config: [{}] } } } }],
  ],
});

testRule('subnet.address', {
  caught: [
    ['a gateway outside', pool({ subnet: '10.77.0.0/24', gateway: '10.78.0.1' }), "error: network 'n' has '10.78.0.1' as address of 'gateway', which is none of 10.77.0.0/24"],
    ['a reserved name', pool({ subnet: '10.77.0.0/24', auxAddresses: { router: 'router' } }), "error: network 'n' has 'router' as address of 'router', which is none of 10.77.0.0/24"],
    ['an address that no host has', pool({ subnet: '10.77.0.0/24', gateway: '10.77.0.255' }), "error: network 'n' has '10.77.0.255' as address of 'gateway', which is the first or last of 10.77.0.0/24, which no host has"],
  ],
  passes: [['addresses inside', pool({ subnet: '10.77.0.0/24', gateway: '10.77.0.1', auxAddresses: { router: '10.77.0.2' } })]],
});

const pools = (...subnets: string[]): Entries => ({ networks: { n: { ipam: { config: subnets.map((subnet) => ({ subnet })) } } } });

testRule('subnet.several', {
  caught: [['two of one family', pools('10.77.0.0/24', '10.78.0.0/24'), "error: network 'n' has a second IPv4 subnet, 10.78.0.0/24"]],
  passes: [['one of each family', pools('10.77.0.0/24', 'fd00:1::/64')]],
});
