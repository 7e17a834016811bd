import { containsVariable } from '../../core/private/text';
import type { RenderedStack, Section } from '../model';
import { ENTRY_NAMES } from '../model';
import { workloads } from './references';
import type { Rule } from './rule';

const RESOURCES: readonly Section[] = ['networks', 'volumes', 'secrets', 'configs'];

/** What nobody uses is often a forgotten connection; what only jobs and hooks use is lost. */
export const resourceUnused: Rule = {
  id: 'resource.unused',
  about: 'Every network, volume, secret and config is used by a service.',
  pack: 'baseline',
  *check(app) {
    for (const stack of app.stacks) {
      const { byServices, elsewhere } = usedIn(stack);
      for (const section of RESOURCES) {
        for (const { name, subject } of stack.sections[section].values()) {
          const implicit = section === 'networks' && name === 'default';
          if (implicit || byServices.has(keyOf(section, name)) || byServices.has(keyOf(section, ANY))) {
            continue;
          }
          const what = `${ENTRY_NAMES[section]} '${name}'`;
          yield elsewhere.has(keyOf(section, name))
            ? {
              id: 'resource.dropped',
              severity: 'warning',
              message: `${what} is used only by jobs or hooks, for which Compose does not make it: ${INSTEAD[section]}`,
              fix: 'let a service use it too',
              subjects: [subject],
            }
            : { id: resourceUnused.id, severity: 'warning', message: `${what} is used by no service`, fix: 'pass it to a service, or remove it', subjects: [subject] };
        }
      }
    }
  },
};

/** Stands for every name, where nobody here knows which ones are used. */
const ANY = '*';

/** What a job or hook gets of a resource that Compose dropped. */
const INSTEAD: { readonly [section in Section]?: string } = {
  networks: 'they start without it, or not at all',
  volumes: 'they get another one, without the name of the project',
  secrets: 'they get the working directory in its place',
  configs: 'they get the working directory in its place',
};

/** What services use themselves, and what is used in other ways. */
function usedIn(stack: RenderedStack): { byServices: ReadonlySet<string>; elsewhere: ReadonlySet<string> } {
  const byServices = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { section: kind, body, references } of workloads(stack)) {
    if (body.extends !== undefined) {
      // What it extends may use anything.
      RESOURCES.forEach((section) => byServices.add(keyOf(section, ANY)));
    }
    for (const { section, name, holder } of references) {
      const used = kind === 'services' && holder !== 'pre_start' ? byServices : elsewhere;
      used.add(keyOf(section, containsVariable(name) ? ANY : name));
    }
  }
  return { byServices, elsewhere };
}

function keyOf(section: Section, name: string): string {
  return `${section}.${name}`;
}
