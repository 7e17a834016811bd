import type { HealthCheckSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (healthcheck: HealthCheckSpec): Entries => ({ services: { a: { ...sleep, healthcheck: { test: ['CMD', 'true'], ...healthcheck } } } });

testRule('health-check.interval', {
  caught: [
    ['a microsecond', has({ interval: '1us' }), "error: the health check of 'a' has '1us' as interval, which is below a millisecond"],
    ['a time before now', has({ timeout: '-1s' }), "error: the health check of 'a' has '-1s' as timeout, which is below a millisecond"],
  ],
  passes: [['times', has({ interval: '1ms', timeout: '1m30s' })], ['the time of the engine', has({ interval: '0s' })]],
});
