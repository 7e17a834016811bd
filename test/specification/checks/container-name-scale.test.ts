import { testRule } from './table';
import { sleep } from './verdicts';

testRule('container-name.scale', {
  caught: [
    ['two containers', { services: { a: { ...sleep, containerName: 'abc', scale: 2 } } }, "error: 'a' gives one container name to 2 containers"],
    ['two replicas', { services: { a: { ...sleep, containerName: 'abc', deploy: { replicas: 2 } } } }, "error: 'a' gives one container name to 2 containers"],
  ],
  passes: [
    ['one container', { services: { a: { ...sleep, containerName: 'abc' } } }],
    ['two containers without a name', { services: { a: { ...sleep, scale: 2 } } }],
  ],
});
