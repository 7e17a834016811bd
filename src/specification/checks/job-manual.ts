import { entryRule } from './entry-rule';
import { items, literal, record } from './values';

/** A job may say that no person starts it; Compose then does not, not even for another job. */
export const jobManual = entryRule(
  ['jobs'],
  { id: 'job.manual', about: 'A job that nobody may start by hand has a schedule, and no job that waits for it.', pack: 'correctness' },
  ({ name, body, dependencies }, report, { sections: { jobs } }) => {
    const triggers = record(body.triggers);
    if (literal(triggers.manual) === 'false' && items(triggers.schedule).length === 0) {
      report({ at: 'triggers.manual', message: `'${name}' may not be started by hand and has no schedule: it never runs`, fix: "remove 'manual', or add a 'schedule'", severity: 'warning' });
    }
    for (const { target, location } of dependencies) {
      const other = jobs.get(target);
      if (other && literal(record(other.body.triggers).manual) === 'false') {
        report({
          at: location, message: `'${name}' waits for '${target}', which may not be started by hand: 'docker compose run' refuses both`,
          fix: `remove 'manual: false' of '${target}', or do not wait for it`, others: [other.subject],
        });
      }
    }
  },
);
