import { testRule } from './table';
import { sleep } from './verdicts';

testRule('resources.unlimited', {
  caught: [['no limit', { services: { a: sleep } }, "warning: 'a' may take all memory of the host"]],
  passes: [
    ['a limit', { services: { a: { ...sleep, memLimit: '64m' }, b: { ...sleep, deploy: { resources: { limits: { memory: '64m' } } } } } }],
    ['what another service has', { services: { a: { extends: { service: 'base', file: 'base.yml' } } } }],
  ],
});
