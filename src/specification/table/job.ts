import { definition, form, row } from '../definition';
import { FIRST } from './container';
import { flag, list, listOfStrings, struct, text, words } from './forms';
import { workload } from './workload';

const schedule = definition('ScheduleSpec', 'When a job runs by itself. `docker compose up` refuses active jobs that have one.', {
  cron: row(text, 'Times as a cron expression, such as `0 3 * * *`.', { required: 'schema' }),
  timezone: row(text, 'Time zone of the expression, such as `Europe/Berlin`.'),
  concurrency: row(words('forbid', 'queue'), 'What happens when the last run has not ended.'),
  missed_fires: row(words('one', 'skip'), 'What happens to times that were missed.'),
});

const triggers = definition('TriggersSpec', 'What makes a job run.', {
  manual: row(flag, 'Allows `docker compose run`, also as a dependency of another job.', { absent: '`true`' }),
  schedule: row(form(list(form(struct(schedule), { kind: 'text' }))), 'When the job runs by itself.', { keepsEmpty: true }),
}, { someOf: ['manual', 'schedule'] });

export const job = definition('JobSpec', 'A job: a container that runs to its end when it is triggered.', {
  profiles: row(listOfStrings, 'Profiles that the job belongs to. Without one it is always on.'),
  triggers: row(form(struct(triggers)), 'What makes the job run.', { required: 'schema' }),
}, { base: workload, first: FIRST, since: '5.6.0', merges: false });
