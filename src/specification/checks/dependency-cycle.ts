import { findCycles } from '../../core/private/graph';
import type { RenderedEntry, RenderedStack } from '../model';
import { isOffFor, profilesOf, workloads } from './references';
import type { Rule } from './rule';

/** Services that wait for each other never start; 'docker compose run' starts jobs that do in some order, without a word. */
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
          severity: entries.every(({ entry }) => entry.section === 'services') && meets(entries.map(({ entry }) => profilesOf(entry))) ? 'error' : 'warning',
          message: steps.map(({ name, next }) => `${name} waits for ${next}`).join(', '),
          fix: "remove one 'dependsOn' or 'connectTo' of the route, or make it a plain network connection",
          subjects: entries.map(({ entry, next }) => ({ ...entry.subject, location: locationOf(entry, next) })),
        };
      }
    }
  },
};

/** True when one of them is never on without all others; else profiles may keep them apart. */
function meets(profiles: readonly (readonly string[])[]): boolean {
  const [rarest = []] = profiles.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
  return profiles.every((others) => !isOffFor(rarest, others));
}

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
