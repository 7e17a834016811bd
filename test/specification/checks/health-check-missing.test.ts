import { testRule } from './table';
import { sleep } from './verdicts';

testRule('health-check.missing', {
  caught: [['no health check', { services: { a: sleep } }, "warning: 'a' declares no health check: when it hangs, nobody knows"]],
  passes: [
    ['a health check', { services: { a: { ...sleep, healthcheck: { test: ['CMD', 'true'] } } } }],
    ['none, on purpose', { services: { a: { ...sleep, healthcheck: { disable: true } } } }],
    ['what runs to its end', { services: { a: sleep, b: { ...sleep, healthcheck: { test: ['CMD', 'true'] }, dependsOn: { a: { condition: 'service_completed_successfully' } } } } }],
  ],
});
