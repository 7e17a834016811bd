import type { Section } from '../model';
import { ENTRY_NAMES } from '../model';
import { resourceReferences, workloads } from './references';
import type { Rule } from './rule';

const RESOURCES: readonly Section[] = ['networks', 'volumes', 'secrets', 'configs'];

/** What nobody uses is often a forgotten connection. */
export const resourceUnused: Rule = {
  id: 'resource.unused',
  about: 'Every network, volume, secret and config is used by a service.',
  *check(app) {
    for (const stack of app.stacks) {
      const used = new Set<string>();
      for (const entry of workloads(stack)) {
        for (const { section, name } of resourceReferences(entry.body)) {
          used.add(`${section}.${name}`);
        }
      }
      for (const section of RESOURCES) {
        for (const entry of stack.sections[section].values()) {
          const implicit = section === 'networks' && entry.name === 'default';
          if (!implicit && !used.has(`${section}.${entry.name}`)) {
            yield {
              id: resourceUnused.id,
              severity: 'warning',
              message: `${ENTRY_NAMES[section]} '${entry.name}' is used by no service`,
              fix: 'pass it to a service, or remove it',
              subjects: [entry.subject],
            };
          }
        }
      }
    }
  },
};
