import { testRule } from './table';
import { sleep } from './verdicts';

testRule('restart.missing', {
  caught: [['no policy', { services: { a: sleep } }, "warning: 'a' stays down when it ends, also after the host was restarted"]],
  passes: [
    ['a policy', { services: { a: { ...sleep, restart: 'always' }, b: { ...sleep, deploy: { restartPolicy: { condition: 'any' } } } } }],
    ['none, on purpose', { services: { a: { ...sleep, restart: 'no' } } }],
    ['what runs to its end', { services: { a: sleep, b: { ...sleep, restart: 'always', dependsOn: { a: { condition: 'service_completed_successfully' } } } } }],
  ],
});
