import { ENTRY_NAMES } from '../model';
import { entryRule } from './entry-rule';
import { isTrue } from './values';

const SOURCES = ['file', 'environment', 'content'];

/** The content of a secret or config has one origin. */
export const secretSource = entryRule(
  ['secrets', 'configs'],
  { id: 'secret.source', about: 'A secret or config has its content from one place.', pack: 'correctness' },
  ({ section, name, body }, report) => {
    const given = SOURCES.filter((key) => body[key] !== undefined);
    const what = `${ENTRY_NAMES[section]} '${name}'`;
    const id = section === 'secrets' ? 'secret.source' : 'config.source';
    const allowed = section === 'secrets' ? "'file' or 'environment'" : "'file', 'content' or 'environment'";
    if (given.length > 1) {
      report({ id, message: `${what} has its content from ${given.map((key) => `'${key}'`).join(' and ')}`, fix: `keep one of ${allowed}` });
    } else if (given.length === 0 && !isTrue(body.external) && (typeof body.external !== 'object' || body.external === null)) {
      report({ id, message: `${what} has no content`, fix: `give it one of ${allowed}` });
    }
  },
);
