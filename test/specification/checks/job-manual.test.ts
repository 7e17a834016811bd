import { testRule } from './table';
import { job, sleep } from './verdicts';

const never = { ...job, triggers: { manual: false } };
const nightly = { ...job, profiles: ['cron'], triggers: { manual: false, schedule: [{ cron: '0 3 * * *' }] } };
const after = { dependsOn: { b: { condition: 'service_completed_successfully' } } };

testRule('job.manual', {
  caught: [
    ['a job that nothing starts', { services: { s: sleep }, jobs: { a: never } }, "warning: 'a' may not be started by hand and has no schedule: it never runs"],
    ['a job that waits for one', { jobs: { a: { ...job, ...after }, b: nightly } }, "error: 'a' waits for 'b', which may not be started by hand: 'docker compose run' refuses both"],
  ],
  passes: [
    ['a job that a schedule starts', { jobs: { a: nightly } }],
    ['jobs that people start', { jobs: { a: { ...job, ...after }, b: job } }],
  ],
});
