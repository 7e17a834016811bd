import { containerRule } from './entry-rule';
import { isTrue } from './values';

/** A privileged container can do on the host what root can. */
export const containerPrivileged = containerRule(
  { id: 'container.privileged', about: 'No container is privileged.', pack: 'baseline', keys: ['privileged'] },
  ({ name, body }, report) => {
    if (isTrue(body.privileged)) {
      report({ at: 'privileged', message: `'${name}' is privileged: whoever breaks into it has the host`, fix: 'give it the capabilities and devices that it needs, or acknowledge it with the reason' });
    }
  },
);
