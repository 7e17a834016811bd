import { App, Stack } from '../../../src/app';
import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import { declare, findingsIn, sleep } from './verdicts';

const called = (alias: string, more: ServiceSpec = {}): ServiceSpec => ({ ...sleep, ...more, networks: { n: { aliases: [alias] } } });
const networks = { n: {}, m: {} };

testRule('alias.duplicate', {
  caught: [
    ['one alias twice', { services: { a: called('db'), b: called('DB') }, networks }, "warning: 'a' and 'b' are both called 'DB' on network 'n': a client reaches one or the other"],
    ['the name of another service', { services: { a: called('b'), b: called('x') }, networks }, "warning: 'a' and 'b' are both called 'b' on network 'n': a client reaches one or the other"],
    ['one host name twice', { services: { a: { ...sleep, hostname: 'h' }, b: { ...sleep, hostname: 'h' } } }, "warning: 'a' and 'b' are both called 'h' on network 'default': a client reaches one or the other"],
    ['the name of a container', { services: { a: { ...sleep, containerName: 'bb' }, bb: sleep } }, "warning: 'a' and 'bb' are both called 'bb' on network 'default': a client reaches one or the other"],
  ],
  passes: [
    ['two networks', { services: { a: called('db'), b: { ...sleep, networks: { m: { aliases: ['db'] } } } }, networks }],
    ['alternatives', { services: { a: called('db', { profiles: ['x'] }), b: called('db', { profiles: ['y'] }) }, networks }],
    ['names of containers, which `container-name.conflict` says', { services: { a: { ...sleep, containerName: 'cc' }, b: { ...sleep, containerName: 'cc' } } }],
    ['services that differ only in case, which `name.alike` says', { services: { api: sleep, API: sleep } }],
    ['its own name', { services: { a: called('a', { hostname: 'a' }) }, networks }],
  ],
});

test('a network that stacks share has the names of all of them', () => {
  const verdictsOf = (name: string): string[] => {
    const app = new App();
    ['shop', 'office'].forEach((id) => declare(new Stack(app, id), { services: { db: called('x') }, networks: { n: { name: `${name}-${id.length}`.slice(0, 3), external: true } } }));
    return findingsIn(app).filter(({ id }) => id === 'alias.duplicate').map(({ message }) => message);
  };
  expect(verdictsOf('lan')).toHaveLength(2);
  expect(verdictsOf('l')).toEqual([]);
});
