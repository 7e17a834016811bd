import { testRule } from './table';
import type { Entries } from './verdicts';
import { job } from './verdicts';

const at = (cron: string, timezone?: string, profiles: string[] | undefined = ['nightly']): Entries => ({ jobs: { clean: { ...job, triggers: { schedule: [{ cron, timezone }] }, profiles } } });

testRule('job.schedule', {
  caught: [['a job that is always on', { jobs: { clean: { ...job, triggers: { schedule: [{ cron: '0 3 * * *' }] } } } }, "warning: 'clean' has a schedule and no profile: 'docker compose up' refuses the whole project"]],
  passes: [['a job under a profile', at('0 3 * * *')], ['a job without a schedule', { jobs: { clean: job } }]],
});

testRule('job.cron', {
  caught: ['at three', '0 3 * *', '60 3 * * *', '0 3 * * funday', '*/0 * * * *'].map((cron) => [cron, at(cron), `warning: '${cron}' of 'clean' is no cron expression`]),
  passes: ['0 3 * * *', '*/5 0-6,22 1 JAN mon-fri', '30 0 3 * * *', '@daily', '0 3 L * ?'].map((cron) => [cron, at(cron)]),
});

testRule('job.timezone', {
  caught: [['an unknown zone', at('0 3 * * *', 'Europe/Berlinn'), "warning: 'Europe/Berlinn' of 'clean' is no time zone"]],
  passes: [['a zone', at('0 3 * * *', 'Europe/Berlin')]],
});
