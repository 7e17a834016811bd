import { describeText } from '../../core/private/text';
import { ENTRY_NAMES, SECTIONS } from '../model';
import { entryRule } from './entry-rule';

const PROGRAMS = {
  compose: { name: 'Docker Compose', option: 'minimumCompose' },
  engine: { name: 'Docker Engine', option: 'minimumEngine' },
} as const;

/** A key that the oldest supported Compose does not know stops the whole project there; one that the engine does not know stops the container, or does nothing. */
export const versionRequired = entryRule(
  SECTIONS,
  {
    id: 'version.required',
    about: 'Every key and value is known to the oldest Docker Compose and the oldest Docker Engine that the stack supports.',
    pack: 'correctness',
  },
  ({ section, requirements }, report, stack) => {
    for (const { path, value, program, since } of requirements) {
      const { name, option } = PROGRAMS[program];
      const key = path.length === 0 ? `a ${ENTRY_NAMES[section]} under '${section}'` : `'${path.join('.')}'`;
      report({
        at: path.join('.'),
        message: `${value === undefined ? '' : `'${describeText(value)}' in `}${key} needs ${name} ${since}, but the stack supports ${stack[option]} and newer`,
        fix: `do without it, or raise '${option}' of the stack to '${since}'`,
      });
    }
  },
);
