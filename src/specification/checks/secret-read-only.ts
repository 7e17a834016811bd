import { ENTRY_NAMES } from '../model';
import { workloadRule } from './entry-rule';
import { hasContainer, isTrue } from './values';

/** Compose copies text into the container, which a read-only one refuses. */
export const secretReadOnly = workloadRule(
  { id: 'secret.read-only', about: 'A container with a read-only root gets its secrets and configs from files.', pack: 'correctness', keys: ['secrets', 'configs'] },
  ({ name, body, references }, report, { sections }) => {
    for (const { section, name: used, location, holder } of isTrue(body.read_only) && hasContainer(body) ? references : []) {
      const entry = section === 'secrets' || section === 'configs' ? sections[section].get(used) : undefined;
      const key = ['content', 'environment'].find((candidate) => entry?.body[candidate] !== undefined);
      if (entry && key !== undefined && holder === undefined && !location.startsWith('build.')) {
        report({
          id: section === 'secrets' ? 'secret.read-only' : 'config.read-only',
          at: location,
          message: `'${name}' has a read-only root, into which Compose cannot copy ${ENTRY_NAMES[section]} '${used}' from '${key}'`,
          fix: `let the ${ENTRY_NAMES[section]} come from a 'file', or make the root writable`,
          others: [entry.subject],
        });
      }
    }
  },
);
