import type { RenderedEntry } from '../model';
import { subjectAt } from './entry-rule';
import type { Rule } from './rule';
import { hasContainer, literal } from './values';

/** Container names are names of the whole engine. */
export const containerNameConflict: Rule = {
  id: 'container-name.conflict',
  about: 'A container name is given once, over all stacks of the app.',
  pack: 'correctness',
  *check(app) {
    const owners = new Map<string, { readonly stack: string; readonly entry: RenderedEntry }>();
    for (const stack of app.stacks) {
      for (const entry of stack.sections.services.values()) {
        const name = literal(entry.body.container_name);
        const owner = owners.get(name ?? '');
        if (name !== undefined && owner && hasContainer(entry.body)) {
          const always = owner.stack === stack.path && [owner.entry, entry].every(({ body }) => body.profiles === undefined);
          yield {
            id: containerNameConflict.id,
            // Stacks of one program may be meant for different machines, profiles for different times.
            severity: always ? 'error' : 'warning',
            message: `the container name '${name}' is given to '${owner.entry.name}' and to '${entry.name}'${owner.stack === stack.path ? '' : ', which one machine cannot have'}`,
            fix: 'leave the names out: Compose makes one from the project and the service',
            subjects: [subjectAt(owner.entry, 'container_name'), subjectAt(entry, 'container_name')],
          };
        } else if (name !== undefined && hasContainer(entry.body)) {
          owners.set(name, { stack: stack.path, entry });
        }
      }
    }
  },
};
