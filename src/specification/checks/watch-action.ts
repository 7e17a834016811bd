import { serviceRule } from './entry-rule';
import { record, records } from './values';

/** Only 'docker compose watch' looks at these, and then it ends. */
export const watchAction = serviceRule(
  { id: 'watch.action', about: 'A watch rule can do what it says: a service that is rebuilt has a build, an action that runs a command has one.', pack: 'baseline', keys: ['develop'] },
  ({ name, body }, report) => {
    for (const [index, { action, exec }] of records(record(body.develop).watch)) {
      const at = `develop.watch[${index}].action`;
      if (action === 'rebuild' && body.build === undefined && body.extends === undefined) {
        report({ at, message: `'${name}' is to be rebuilt after changes, but has no build`, fix: "give it a build, or use the action 'sync' or 'restart'" });
      } else if (action === 'sync+exec' && record(exec).command === undefined) {
        report({ at, message: `'${name}' is to run a command after changes, but none is given`, fix: "give 'exec' with a 'command', or use the action 'sync'" });
      }
    }
  },
);
