import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (spec: ServiceSpec): Entries => ({ services: { a: { ...sleep, ...spec } } });
const deploy = (memory: string, reserved: string): Entries =>
  has({ deploy: { resources: { limits: { memory }, reservations: { memory: reserved } } } });

testRule('resources.memory', {
  caught: [
    ['too little', has({ memLimit: '1m' }), "error: 'a' has 1m of memory, less than the engine can start a container with"],
    ['a reservation above the limit', deploy('64m', '1g'), "error: 'a' is meant to have 1g of memory, but may use 64m at most"],
    ['less with swap than without', has({ memLimit: '1g', memswapLimit: '512m' }), "warning: 'a' may use 512m of memory and swap, less than the 1g of memory alone"],
    ['swap without memory', has({ memswapLimit: '512m' }), "warning: 'a' has a limit of memory and swap, but none of memory"],
    ['an eagerness that no kernel has', has({ memSwappiness: 101 }), "warning: 'a' has a swappiness of 101"],
  ],
  passes: [
    ['the least', has({ memLimit: '6m' })],
    ['limits that fit', deploy('1g', '1024m')],
    ['swap without a limit', has({ memLimit: '1g', memswapLimit: '-1' })],
    ['a service without a container', has({ memLimit: '1m', scale: 0 })],
  ],
});
