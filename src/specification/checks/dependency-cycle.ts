import { findCycles } from '../../core/private/graph';
import type { RenderedStack } from '../model';
import { dependencies, workloads } from './references';
import type { Rule } from './rule';

/** Services that wait for each other never start. */
export const dependencyCycle: Rule = {
  id: 'dependency.cycle',
  about: 'No service waits for itself, not even through others.',
  *check(app) {
    for (const stack of app.stacks) {
      for (const route of findCycles(waitsFor(stack))) {
        const steps = route.map((name, index) => `${name} waits for ${route[(index + 1) % route.length]}`);
        yield {
          id: dependencyCycle.id,
          severity: 'error',
          message: steps.join(', '),
          fix: "remove one 'dependsOn' or 'connectTo' of the route, or make it a plain network connection",
          subjects: route.map((name, index) => {
            const entry = stack.sections.services.get(name) ?? stack.sections.jobs.get(name);
            return { path: stack.path, ...entry?.subject, location: `${entry?.section ?? 'services'}.${name}.depends_on.${route[(index + 1) % route.length]}` };
          }),
        };
      }
    }
  },
};

function waitsFor(stack: RenderedStack): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const entry of workloads(stack)) {
    graph.set(entry.name, [...dependencies(entry.body)].map(({ target }) => target));
  }
  return graph;
}
