import { ENTRY_NAMES, SECTIONS } from '../model';
import { entryRule } from './entry-rule';

/** A key that the oldest supported Compose does not know stops the whole project there. */
export const versionRequired = entryRule(
  SECTIONS,
  { id: 'version.required', about: 'Every key is known to the oldest Docker Compose that the stack supports.', pack: 'correctness' },
  ({ section, requirements }, { minimumCompose }) => requirements.map(({ path, since }) => ({
    at: path.join('.'),
    message: `${path.length === 0 ? `a ${ENTRY_NAMES[section]} under '${section}'` : `'${path.join('.')}'`} needs Docker Compose ${since}, but the stack supports ${minimumCompose} and newer`,
    fix: `do without it, or raise 'minimumCompose' of the stack to '${since}'`,
  })),
);
