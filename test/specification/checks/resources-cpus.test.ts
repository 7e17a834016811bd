import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (spec: ServiceSpec): Entries => ({ services: { a: { ...sleep, ...spec } } });

testRule('resources.cpus', {
  caught: [
    ['too little', has({ cpus: 0.001 }), "error: 'a' has 0.001 processors"],
    ['less than none', has({ deploy: { resources: { limits: { cpus: -1 } } } }), "error: 'a' has -1 processors"],
    ['a quota beside', has({ deploy: { resources: { limits: { cpus: 1 } } }, cpuQuota: 50_000 }), "error: 'a' has 'cpu_quota' and 'deploy.resources.limits.cpus', which say the same"],
    ['a period that no kernel has', has({ cpuPeriod: 10 }), "error: 'a' has 10 as cpu_period, but it takes microseconds from 1000 to 1000000"],
  ],
  passes: [['a share', has({ cpus: 0.01 })], ['a quota', has({ cpuQuota: 50_000, cpuPeriod: 100_000 })], ['a service without a container', has({ cpus: 0.001, scale: 0 })]],
});
