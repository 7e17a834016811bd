import { testRule } from './table';
import { job, sleep } from './verdicts';

testRule('network.mode', {
  caught: [
    ['both', { services: { a: { ...sleep, networkMode: 'bridge', networks: { n: {} } } }, networks: { n: {} } }, "error: 'a' has the network mode 'bridge' and joins 'n'"],
    ['both in a job, which Compose does not look at', { jobs: { a: { ...job, networkMode: 'bridge', networks: { n: {} } } }, networks: { n: {} } }, "warning: 'a' has the network mode 'bridge' and joins 'n'"],
  ],
  passes: [
    ['a mode', { services: { a: { ...sleep, networkMode: 'none' } } }],
    ['networks', { services: { a: { ...sleep, networks: { n: {} } } }, networks: { n: {} } }],
  ],
});
