import { App, Stack } from '../../../src/app';
import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import { declare, findingsIn, sleep } from './verdicts';

const writing = (more: ServiceSpec = {}, readOnly = false): ServiceSpec => ({ ...sleep, ...more, volumes: [{ type: 'volume', source: 'v', target: '/v', readOnly }] });
const volumes = { v: {} };

testRule('volume.writers', {
  caught: [
    ['two services', { services: { a: writing(), b: writing() }, volumes }, "warning: volume 'v' is written by 'a' and 'b' at the same time"],
    ['two containers of one service', { services: { a: writing({ scale: 2 }) }, volumes }, "warning: volume 'v' is written by 2 containers of 'a' at the same time"],
  ],
  passes: [
    ['one that reads', { services: { a: writing(), b: writing({}, true) }, volumes }],
    ['one that ended before', { services: { a: writing({ dependsOn: { b: { condition: 'service_completed_successfully' } } }), b: writing() }, volumes }],
    ['one that a profile switches on', { services: { a: writing(), b: writing({ profiles: ['tools'] }) }, volumes }],
  ],
});

test('a volume that two stacks have from the engine is one', () => {
  const app = new App();
  ['shop', 'office'].forEach((id) => declare(new Stack(app, id), { services: { a: writing() }, volumes: { v: { name: 'files', external: true } } }));
  expect(findingsIn(app).filter(({ id }) => id === 'volume.writers').map(({ message }) => message)).toEqual(["volume 'v' is written by 'a' of several stacks at the same time"]);
});
