import { App, Stack } from '../../../src/app';
import { testRule } from './table';
import { declare, findingsIn, sleep } from './verdicts';

const both = { n: { name: 'lan' }, m: { name: 'lan' } };

testRule('resource.conflict', {
  caught: [
    ['two networks, of which some releases make only one', { networks: both }, "warning: networks 'm' and 'n' are both called 'lan' on the engine"],
    ['two volumes, which are one then', { volumes: { v: { name: 'data' }, w: { name: 'data' } } }, "warning: volumes 'v' and 'w' are both called 'data' on the engine"],
  ],
  passes: [
    ['names of their own', { volumes: { v: { name: 'data' }, w: {} } }],
    ['one that exists already', { networks: { n: { name: 'lan' }, m: { name: 'lan', external: true } } }],
    ['a network and a volume', { networks: { n: { name: 'x1' } }, volumes: { v: { name: 'x1' } } }],
  ],
});

test('stacks of one app may stand on different machines: a warning', () => {
  const app = new App();
  ['shop', 'office'].forEach((id) => declare(new Stack(app, id), { services: { a: { ...sleep, networks: { n: {} } } }, networks: { n: { name: 'lan' } } }));
  expect(findingsIn(app).filter(({ id }) => id === 'resource.conflict').map(({ severity }) => severity)).toEqual(['warning']);
});
