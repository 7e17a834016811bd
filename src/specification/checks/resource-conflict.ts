import { ENTRY_NAMES } from '../model';
import type { RenderedEntry } from '../model';
import { isExternal, ownEngineName } from './engine-name';
import type { Rule } from './rule';

/** On the engine a network or volume has one maker: some releases of Compose refuse the second, others let both have it. */
export const resourceConflict: Rule = {
  id: 'resource.conflict',
  about: 'Networks and volumes of an app that have a name on the engine have each their own.',
  pack: 'baseline',
  *check(app) {
    for (const section of ['networks', 'volumes'] as const) {
      const owners = new Map<string, RenderedEntry>();
      for (const { sections } of app.stacks) {
        for (const entry of sections[section].values()) {
          const name = isExternal(entry) ? undefined : ownEngineName(entry);
          const owner = owners.get(name ?? '');
          if (name !== undefined) {
            owners.set(name, owner ?? entry);
          }
          if (name !== undefined && owner) {
            yield {
              id: resourceConflict.id,
              severity: 'warning',
              message: `${ENTRY_NAMES[section]}s '${owner.name}' and '${entry.name}' are both called '${name}' on the engine`,
              fix: 'declare it once; where another stack makes it, bring it in with fromName',
              subjects: [entry.subject, owner.subject],
            };
          }
        }
      }
    }
  },
};
