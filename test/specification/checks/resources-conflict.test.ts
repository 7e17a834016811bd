import type { ResourceLimitsSpec, ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const limited = (own: ServiceSpec, limits: ResourceLimitsSpec): Entries => ({
  services: { a: { ...sleep, ...own, deploy: { resources: { limits } } } },
});

testRule('resources.conflict', {
  caught: [
    ['processors', limited({ cpus: 0.5 }, { cpus: 0.25 }), "error: 'a' has cpus 0.5, but 0.25 deploy.resources.limits.cpus"],
    ['processors beside another limit, which Compose takes for none', limited({ cpus: 0.5 }, { memory: '64m' }), "error: 'a' has cpus 0.5, but no deploy.resources.limits.cpus"],
    ['memory', limited({ memLimit: '512m' }, { memory: '1g' }), "error: 'a' has mem_limit 512m, but 1g deploy.resources.limits.memory"],
    ['processes', limited({ pidsLimit: 5 }, { pids: 6 }), "error: 'a' has pids_limit 5, but 6 deploy.resources.limits.pids"],
    ['reserved memory', { services: { a: { ...sleep, memReservation: '1m', deploy: { resources: { reservations: { memory: '2m' } } } } } }, "error: 'a' has mem_reservation 1m, but 2m deploy.resources.reservations.memory"],
  ],
  passes: [
    ['the same processors', limited({ cpus: 0.1 }, { cpus: 0.1 })],
    ['the same memory in another unit', limited({ memLimit: '1024m' }, { memory: '1gib' })],
    ['one of them', { services: { a: { ...sleep, cpus: 0.5, memLimit: '64m' } } }],
  ],
});
