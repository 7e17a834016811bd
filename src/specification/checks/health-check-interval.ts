import { workloadRule } from './entry-rule';
import { milliseconds, hasContainer, literal, record } from './values';

const KEYS = ['interval', 'timeout', 'start_period', 'start_interval'];
/** Whole seconds, minutes or hours, as nearly all are. */
const WHOLE = /^[1-9][0-9]*[smh]$/;

/** The engine knows no time of a health check below a millisecond; zero is its own default. */
export const healthCheckInterval = workloadRule(
  { id: 'health-check.interval', about: 'The times of a health check are a millisecond at least.', pack: 'correctness', keys: ['healthcheck'] },
  ({ name, body }, report) => {
    const check = record(body.healthcheck);
    for (const key of hasContainer(body) ? KEYS.filter((candidate) => !WHOLE.test(String(check[candidate]))) : []) {
      const time = milliseconds(check[key]) ?? 0;
      if (time !== 0 && time < 1) {
        report({ at: `healthcheck.${key}`, message: `the health check of '${name}' has '${literal(check[key])}' as ${key}, which is below a millisecond`, fix: "give a time such as '10s'" });
      }
    }
  },
);
