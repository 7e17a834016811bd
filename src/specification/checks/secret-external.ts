import type { RenderedEntry } from '../model';
import { ENTRY_NAMES } from '../model';
import { isExternal } from './engine-name';
import { subjectAt, workloadRule } from './entry-rule';
import { hasContainer } from './values';

/** What only a swarm keeps, `docker compose` cannot give to a container. */
export const secretExternal = workloadRule(
  { id: 'secret.external', about: 'A secret or config that a service uses is not kept by a swarm.', pack: 'correctness', keys: ['secrets', 'configs'] },
  ({ name, body, references }, report, { sections }) => {
    for (const { section, name: used, location, holder } of hasContainer(body) ? references : []) {
      const entry = section === 'secrets' || section === 'configs' ? sections[section].get(used) : undefined;
      const key = entry && holder === undefined && !location.startsWith('build.') ? swarmKey(entry) : undefined;
      if (entry && key !== undefined) {
        report({
          id: section === 'secrets' ? 'secret.external' : 'config.external',
          at: location,
          message: `'${name}' uses ${ENTRY_NAMES[section]} '${used}', whose '${key}' only a swarm knows: 'docker compose up' refuses it`,
          fix: "give it a 'file' or an 'environment' instead",
          others: [subjectAt(entry, key)],
        });
      }
    }
  },
);

function swarmKey(entry: RenderedEntry): string | undefined {
  return isExternal(entry) ? 'external' : ['driver', 'template_driver'].find((key) => entry.body[key] !== undefined && entry.body[key] !== '');
}
