import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import { sleep } from './verdicts';

const at = (ipv4Address: string, more: ServiceSpec = {}): ServiceSpec => ({ ...sleep, ...more, networks: { n: { ipv4Address } } });
const networks = { n: { ipam: { config: [{ subnet: '10.77.0.0/24' }] } } };

testRule('address.conflict', {
  caught: [
    ['two services', { services: { a: at('10.77.0.5'), b: at('10.77.0.5') }, networks }, "error: 'a' and 'b' both have the address 10.77.0.5 on network 'n'"],
    ['services under profiles', { services: { a: at('10.77.0.5'), b: at('10.77.0.5', { profiles: ['x'] }) }, networks }, "warning: 'a' and 'b' both have the address 10.77.0.5 on network 'n'"],
    ['two containers of one service', { services: { a: at('10.77.0.5', { scale: 2 }) }, networks }, "error: 'a' gives the address 10.77.0.5 on network 'n' to 2 containers"],
  ],
  passes: [['two addresses', { services: { a: at('10.77.0.5'), b: at('10.77.0.6') }, networks }]],
});
