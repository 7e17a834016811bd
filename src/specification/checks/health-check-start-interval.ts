import { workloadRule } from './entry-rule';
import { hasContainer, record } from './values';

/** An interval for the start period says nothing where there is no start period. */
export const healthCheckStartInterval = workloadRule(
  { id: 'health-check.start-interval', about: 'A health check with a start interval has a start period.', pack: 'correctness', keys: ['healthcheck'] },
  ({ name, body }, report) => {
    const { start_interval: interval, start_period: period } = record(body.healthcheck);
    if (interval !== undefined && period === undefined && body.extends === undefined && hasContainer(body)) {
      report({
        at: 'healthcheck.start_interval',
        message: `the health check of '${name}' has a start interval, but no start period in which it would count`,
        fix: "add 'start_period', or remove 'start_interval'",
      });
    }
  },
);
