import { serviceRule } from './entry-rule';
import { hasContainer, record } from './values';

/** Without a limit one leak takes the memory of all. */
export const resourcesUnlimited = serviceRule(
  { id: 'resources.unlimited', about: 'Every service has a limit of memory.', pack: 'production' },
  ({ name, body }, report) => {
    const limits = record(record(record(body.deploy).resources).limits);
    if (body.mem_limit === undefined && limits.memory === undefined && body.extends === undefined && hasContainer(body)) {
      report({ message: `'${name}' may take all memory of the host`, fix: 'give it a limit: ResourceLimits, or deploy.resources.limits.memory' });
    }
  },
);
