import { containerRule } from './entry-rule';
import { hasContainer, number, record } from './values';

/** The kernel refuses a limit that is above the one up to which it may be raised. */
export const ulimitValue = containerRule(
  { id: 'ulimit.value', about: 'No soft limit is above its hard one.', pack: 'correctness', keys: ['ulimits'] },
  ({ name, body }, report) => {
    for (const [limit, value] of hasContainer(body) ? Object.entries(record(body.ulimits)) : []) {
      const [soft, hard] = [number(record(value).soft), number(record(value).hard)];
      if (soft !== undefined && hard !== undefined && hard >= 0 && (soft < 0 || soft > hard)) {
        report({ at: `ulimits.${limit}`, message: `'${name}' has ${soft} as soft limit '${limit}', above the hard limit ${hard}`, fix: 'give a hard limit that is not lower; -1 is no limit' });
      }
    }
  },
);
