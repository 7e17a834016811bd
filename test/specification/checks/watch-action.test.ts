import { testRule } from './table';
import { sleep } from './verdicts';

testRule('watch.action', {
  caught: [
    ['building what has no build', { services: { a: { ...sleep, develop: { watch: [{ path: '.', action: 'rebuild' }] } } } }, "warning: 'a' is to be rebuilt after changes, but has no build"],
    ['running no command', { services: { a: { ...sleep, develop: { watch: [{ path: '.', action: 'sync+exec', target: '/x' }] } } } }, "warning: 'a' is to run a command after changes, but none is given"],
  ],
  passes: [
    ['building', { services: { a: { buildSpec: { context: '.' }, develop: { watch: [{ path: '.', action: 'rebuild' }] } } } }],
    ['running a command', { services: { a: { ...sleep, develop: { watch: [{ path: '.', action: 'sync+exec', target: '/x', exec: { command: ['true'] } }] } } } }],
  ],
});
