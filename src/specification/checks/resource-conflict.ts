import { ENTRY_NAMES } from '../model';
import type { RenderedEntry, RenderedStack } from '../model';
import { isExternal, ownEngineName } from './engine-name';
import type { Rule } from './rule';
import { hasContainer } from './values';

interface Owner {
  readonly stack: RenderedStack;
  readonly entry: RenderedEntry;
}

/** On the engine a network or volume has one maker. */
export const resourceConflict: Rule = {
  id: 'resource.conflict',
  about: 'Networks and volumes of an app that have a name on the engine have each their own.',
  pack: 'correctness',
  *check(app) {
    for (const section of ['networks', 'volumes'] as const) {
      const owners = new Map<string, Owner>();
      for (const stack of app.stacks) {
        for (const entry of stack.sections[section].values()) {
          const name = isExternal(entry) ? undefined : ownEngineName(entry);
          const owner = owners.get(name ?? '');
          if (name !== undefined) {
            owners.set(name, owner ?? { stack, entry });
          }
          if (name !== undefined && owner) {
            const refused = section === 'networks' && owner.stack === stack && isMade(stack, owner.entry) && isMade(stack, entry);
            yield {
              id: resourceConflict.id,
              severity: refused ? 'error' : 'warning',
              message: `${ENTRY_NAMES[section]}s '${owner.entry.name}' and '${entry.name}' are both called '${name}' on the engine`,
              fix: 'declare it once; where another stack makes it, bring it in with fromName',
              subjects: [entry.subject, owner.entry.subject],
            };
          }
        }
      }
    }
  },
};

/** True for a network that a service joins which is always on: Compose makes no others. */
function isMade({ sections }: RenderedStack, { section, name }: RenderedEntry): boolean {
  return [...sections.services.values()].some(({ body, references }) =>
    hasContainer(body) && body.profiles === undefined && references.some((reference) => reference.section === section && reference.name === name));
}
