import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import { sleep } from './verdicts';

const called = (alias: string, more: ServiceSpec = {}): ServiceSpec => ({ ...sleep, ...more, networks: { n: { aliases: [alias] } } });
const networks = { n: {}, m: {} };

testRule('alias.duplicate', {
  caught: [
    ['one alias twice', { services: { a: called('db'), b: called('DB') }, networks }, "warning: 'a' and 'b' are both called 'DB' on network 'n': a client reaches one or the other"],
    ['the name of another service', { services: { a: called('b'), b: called('x') }, networks }, "warning: 'a' and 'b' are both called 'b' on network 'n': a client reaches one or the other"],
    ['one host name twice', { services: { a: { ...sleep, hostname: 'h' }, b: { ...sleep, hostname: 'h' } } }, "warning: 'a' and 'b' are both called 'h' on network 'default': a client reaches one or the other"],
  ],
  passes: [
    ['two networks', { services: { a: called('db'), b: { ...sleep, networks: { m: { aliases: ['db'] } } } }, networks }],
    ['alternatives', { services: { a: called('db', { profiles: ['x'] }), b: called('db', { profiles: ['y'] }) }, networks }],
    ['its own name', { services: { a: called('a', { hostname: 'a' }) }, networks }],
  ],
});
