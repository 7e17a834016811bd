import type { RenderedStack } from '../model';
import type { Rule } from './rule';

/** Compose takes the containers of another stack with the same project for leftovers of its own. */
export const projectConflict: Rule = {
  id: 'project.conflict',
  about: 'Each stack of an app is a project of its own.',
  pack: 'baseline',
  *check(app) {
    const known = new Map<string, RenderedStack>();
    for (const stack of app.stacks) {
      const other = known.get(stack.project);
      known.set(stack.project, other ?? stack);
      if (other) {
        yield {
          id: projectConflict.id,
          severity: 'warning',
          message: `stacks '${other.path}' and '${stack.path}' are both the project '${stack.project}': on one machine each replaces the services of the other that are called alike, and '--remove-orphans' removes the rest`,
          fix: "give one of them another 'projectName', or acknowledge it where they are never on one machine",
          subjects: [stack.subject, other.subject],
        };
      }
    }
  },
};
