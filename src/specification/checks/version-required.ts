import { ENTRY_NAMES, SECTIONS } from '../model';
import { releaseNumber } from '../release';
import { definitionOf } from '../table';
import { requirements } from '../versions';
import type { Rule } from './rule';

/** A key that the oldest supported Compose does not know stops the whole project there. */
export const versionRequired: Rule = {
  id: 'version.required',
  about: 'Every key is known to the oldest Docker Compose that the stack supports.',
  pack: 'correctness',
  *check(app) {
    for (const stack of app.stacks) {
      const minimum = releaseNumber(stack.minimumCompose);
      for (const section of SECTIONS) {
        for (const entry of stack.sections[section].values()) {
          for (const { path, since } of requirements(definitionOf(section), entry.body, minimum)) {
            yield {
              id: versionRequired.id,
              severity: 'error',
              message: `${path.length === 0 ? `a ${ENTRY_NAMES[section]} under '${section}'` : `'${path.join('.')}'`} needs Docker Compose ${since}, but the stack supports ${stack.minimumCompose} and newer`,
              fix: `do without it, or raise 'minimumCompose' of the stack to '${since}'`,
              subjects: [{ ...entry.subject, location: [section, entry.name, ...path].join('.') }],
            };
          }
        }
      }
    }
  },
};
