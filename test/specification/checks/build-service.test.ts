import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import { sleep } from './verdicts';

const on = (target: string): ServiceSpec => ({ buildSpec: { context: '.', additionalContexts: { base: `service:${target}` } } });

testRule('build.service', {
  caught: [
    ['a service that does not exist', { services: { a: on('bse'), base: on('a') } }, "error: 'a' builds on 'bse' as 'base', but 'bse' is no service of this stack; did you mean 'base'?"],
    ['a service that is not built', { services: { a: on('base'), base: sleep } }, "error: 'a' builds on 'base' as 'base', but 'base' is not built"],
    ['a service that may be off', { services: { a: on('base'), base: { buildSpec: { context: '.' }, profiles: ['x'] } } }, "warning: 'a' builds on 'base', which is on only with the profile 'x'; without it Docker Compose before 5.6.0 refuses the whole project"],
  ],
  passes: [
    ['a service that is built', { services: { a: on('base'), base: { buildSpec: { context: '.' } } } }],
    ['an image', { services: { a: { buildSpec: { context: '.', additionalContexts: { base: 'docker-image://busybox' } } } } }],
  ],
});
