import { findCycles } from '../../core/private/graph';
import type { RenderedEntry, RenderedStack } from '../model';
import { workloads } from './references';
import type { Rule } from './rule';

/** Services that wait for each other never start. */
export const dependencyCycle: Rule = {
  id: 'dependency.cycle',
  about: 'No service waits for itself, not even through others.',
  pack: 'correctness',
  *check(app) {
    for (const stack of app.stacks) {
      for (const route of findCycles(waitsFor(stack))) {
        const steps = route.map((name, index) => ({ name, next: route[(index + 1) % route.length] ?? name }));
        const entries = steps.flatMap(({ name, next }) => {
          const entry = stack.sections.services.get(name) ?? stack.sections.jobs.get(name);
          return entry ? [{ entry, next }] : [];
        });
        yield {
          id: dependencyCycle.id,
          // 'docker compose run' starts jobs that wait for each other in some order, without a word.
          severity: entries.every(({ entry }) => entry.section === 'services') ? 'error' : 'warning',
          message: steps.map(({ name, next }) => `${name} waits for ${next}`).join(', '),
          fix: "remove one 'dependsOn' or 'connectTo' of the route, or make it a plain network connection",
          subjects: entries.map(({ entry, next }) => ({ ...entry.subject, location: locationOf(entry, next) })),
        };
      }
    }
  },
};

function locationOf(entry: RenderedEntry, target: string): string {
  const dependency = entry.dependencies.find((candidate) => candidate.target === target);
  return `${entry.section}.${entry.name}.${dependency?.location ?? 'depends_on'}`;
}

function waitsFor(stack: RenderedStack): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const entry of workloads(stack)) {
    graph.set(entry.name, entry.dependencies.map(({ target }) => target));
  }
  return graph;
}
