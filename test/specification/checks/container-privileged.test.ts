import { testRule } from './table';
import { sleep } from './verdicts';

testRule('container.privileged', {
  caught: [['a privileged service', { services: { a: { ...sleep, privileged: true } } }, "warning: 'a' is privileged: whoever breaks into it has the host"]],
  passes: [['another one', { services: { a: { ...sleep, privileged: false } } }]],
});
