import { findCycles } from '../../core/private/graph';
import type { RenderedStack } from '../model';
import { subjectAt } from './entry-rule';
import { baseOf } from './references';
import type { Rule } from './rule';

/** A service cannot begin with itself. */
export const extendsCycle: Rule = {
  id: 'extends.cycle',
  about: 'No service extends itself, not even through others.',
  pack: 'correctness',
  *check(app) {
    for (const stack of app.stacks) {
      for (const route of findCycles(bases(stack))) {
        yield {
          id: extendsCycle.id,
          severity: 'error',
          message: route.map((name, index) => `${name} extends ${route[(index + 1) % route.length] ?? name}`).join(', '),
          fix: "remove one 'extends' of the route",
          subjects: route.flatMap((name) => {
            const entry = stack.sections.services.get(name);
            return entry ? [subjectAt(entry, 'extends')] : [];
          }),
        };
      }
    }
  },
};

function bases({ sections }: RenderedStack): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const { name, body } of sections.services.values()) {
    const base = baseOf(body);
    if (base !== undefined) {
      graph.set(name, [base]);
    }
  }
  return graph;
}
