import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (soft: number, hard: number, more: ServiceSpec = {}): Entries => ({
  services: { a: { ...sleep, ...more, ulimits: { nofile: { soft, hard } } } },
});

testRule('ulimit.value', {
  caught: [
    ['a soft limit above the hard one', has(10, 5), "error: 'a' has 10 as soft limit 'nofile', above the hard limit 5"],
    ['no limit above one', has(-1, 5), "error: 'a' has -1 as soft limit 'nofile', above the hard limit 5"],
  ],
  passes: [['limits in order', has(5, 10)], ['no hard limit', has(5, -1)], ['a service without a container', has(10, 5, { scale: 0 })]],
});
