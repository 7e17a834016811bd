import { serviceRule } from './entry-rule';
import { isTrue, records } from './values';

/** Every Compose so far runs a hook before the start once for the whole service. */
export const hookReplica = serviceRule(
  { id: 'hook.replica', about: 'A hook before the start runs once for all containers of its service.', pack: 'correctness', keys: ['pre_start'] },
  ({ name, body }, report) => {
    for (const [index, hook] of records(body.pre_start)) {
      if (isTrue(hook.per_replica)) {
        report({ at: `pre_start[${index}].per_replica`, message: `'${name}' has a hook for each container, which Docker Compose refuses to start`, fix: "remove 'per_replica'" });
      }
    }
  },
);
