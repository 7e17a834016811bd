import type { NetworkSpec } from '../../../src/compose';
import { testRule } from './table';
import { sleep } from './verdicts';

const net = (subnet: string): NetworkSpec => ({ ipam: { config: [{ subnet }] } });
const both = { a: { ...sleep, networks: { m: {}, n: {} } } };

testRule('subnet.overlap', {
  caught: [
    ['one inside of the other', { services: both, networks: { m: net('10.77.0.0/16'), n: net('10.77.1.0/24') } }, "error: the subnet 10.77.1.0/24 of network 'n' overlaps with 10.77.0.0/16 of network 'm'"],
    ['a network that may never be made', { services: { a: { ...sleep, networks: { m: {} } } }, networks: { m: net('10.77.0.0/16'), n: net('10.77.1.0/24') } }, "warning: the subnet 10.77.1.0/24 of network 'n' overlaps with 10.77.0.0/16 of network 'm'"],
  ],
  passes: [
    ['neighbours', { services: both, networks: { m: net('10.77.0.0/24'), n: net('10.77.1.0/24') } }],
    ['two families', { services: both, networks: { m: net('10.77.0.0/24'), n: net('fd00:1::/64') } }],
    ['a network of another driver', { services: both, networks: { m: net('10.77.0.0/24'), n: { ...net('10.77.0.0/24'), driver: 'macvlan' } } }],
  ],
});
