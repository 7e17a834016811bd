import { App, Stack } from '../../../src/app';
import { testRule } from './table';
import { declare, findingsIn, sleep } from './verdicts';

const named = { ...sleep, containerName: 'db' };

testRule('container-name.conflict', {
  caught: [
    ['one name twice', { services: { a: named, b: named } }, "error: the container name 'db' is given to 'a' and to 'b'"],
    ['one name under profiles', { services: { a: named, b: { ...named, profiles: ['x'] } } }, "warning: the container name 'db' is given to 'a' and to 'b'"],
  ],
  passes: [
    ['two names', { services: { a: named, b: { ...sleep, containerName: 'db2' } } }],
    ['a service without containers', { services: { a: named, b: { ...named, scale: 0 } } }],
  ],
});

test('two stacks with one container name cannot run on one machine: a warning', () => {
  const app = new App();
  ['shop', 'mail'].forEach((id) => declare(new Stack(app, id), { services: { [id]: named } }));
  expect(findingsIn(app).filter(({ id }) => id === 'container-name.conflict').map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    "warning: the container name 'db' is given to 'mail' and to 'shop', which one machine cannot have",
  ]);
});
