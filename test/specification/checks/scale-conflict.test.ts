import { testRule } from './table';
import { sleep } from './verdicts';

testRule('scale.conflict', {
  caught: [
    ['two numbers', { services: { a: { ...sleep, scale: 2, deploy: { replicas: 3 } } } }, "error: 'a' has 2 containers by 'scale', but 3 by 'deploy.replicas'"],
    ['less than none', { services: { a: { ...sleep, deploy: { replicas: -1 } } } }, "error: 'a' has -1 containers"],
  ],
  passes: [
    ['one number twice', { services: { a: { ...sleep, scale: 2, deploy: { replicas: 2 } } } }],
    ['none', { services: { a: { ...sleep, scale: 0 } } }],
  ],
});
