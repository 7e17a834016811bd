import { testRule } from './table';
import { sleep } from './verdicts';

testRule('health-check.start-interval', {
  caught: [['an interval alone', { services: { a: { ...sleep, healthcheck: { startInterval: '1s' } } } }, "error: the health check of 'a' has a start interval, but no start period in which it would count"]],
  passes: [
    ['both', { services: { a: { ...sleep, healthcheck: { startInterval: '1s', startPeriod: '5s' } } } }],
    ['a service without containers', { services: { a: { ...sleep, scale: 0, healthcheck: { startInterval: '1s' } } } }],
  ],
});
