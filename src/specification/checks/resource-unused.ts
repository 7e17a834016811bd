import type { Problem } from '../../core/private/finding';
import { containsVariable } from '../../core/private/text';
import { ENTRY_NAMES } from '../model';
import type { RenderedEntry, RenderedStack, Section } from '../model';
import { isOffFor, profilesOf, workloads } from './references';
import type { Rule } from './rule';

const RESOURCES: readonly Section[] = ['networks', 'volumes', 'secrets', 'configs'];
/** The network of those who name none. */
const DEFAULT = 'default';

/** What nobody uses is often a forgotten connection; what only jobs and hooks use is lost. */
export const resourceUnused: Rule = {
  id: 'resource.unused',
  also: ['resource.dropped'],
  about: 'Every network, volume, secret and config is used by a service.',
  pack: 'baseline',
  *check(app) {
    for (const stack of app.stacks) {
      const { byServices, elsewhere } = usedIn(stack);
      for (const section of RESOURCES) {
        for (const { name, subject } of stack.sections[section].values()) {
          const implicit = section === 'networks' && name === DEFAULT;
          const key = keyOf(section, name);
          if (!implicit && !byServices.has(key) && !byServices.has(keyOf(section, ANY)) && !elsewhere.has(key)) {
            yield { id: resourceUnused.id, severity: 'warning', message: `${ENTRY_NAMES[section]} '${name}' is used by no service`, fix: 'pass it to a service, or remove it', subjects: [subject] };
          }
        }
      }
      yield* elsewhere.size > 0 ? dropped(stack, byServices, elsewhere) : [];
    }
  },
};

/** Stands for every name, where nobody here knows which ones are used. */
const ANY = '*';

/** Who uses a thing: the user that stands for all with the same profiles, by those. */
type Users = Map<string, Map<string, RenderedEntry>>;

/** What a job or hook gets of a resource that Compose dropped. */
const INSTEAD: { readonly [section in Section]?: string } = {
  networks: 'they start without it, or not at all',
  volumes: 'they get another one, without the name of the project',
  secrets: 'they get the working directory in its place',
  configs: 'they get the working directory in its place',
};

/** Compose makes what services use that are on, and looks at nobody else. */
function* dropped({ sections }: RenderedStack, byServices: Users, elsewhere: Users): Iterable<Problem> {
  for (const section of RESOURCES) {
    for (const name of section === 'networks' ? [...sections[section].keys(), DEFAULT] : sections[section].keys()) {
      const key = keyOf(section, name);
      const makers = [...usersOf(byServices, key), ...usersOf(byServices, keyOf(section, ANY))].map(profilesOf);
      const loser = usersOf(elsewhere, key).find((user) => makers.every((profiles) => isOffFor(profilesOf(user), profiles)));
      if (loser) {
        yield {
          id: 'resource.dropped',
          severity: 'warning',
          message: `${ENTRY_NAMES[section]} '${name}' is used only by jobs or hooks${makers.length > 0 ? ', and by services that are off then' : ''}, for which Compose does not make it: ${INSTEAD[section]}`,
          fix: 'let a service use it too',
          subjects: [sections[section].get(name)?.subject ?? loser.subject],
        };
        // Once, where the stack declares it under its implicit name.
        elsewhere.delete(key);
      }
    }
  }
}

/** What services use themselves, and what is used in other ways. */
function usedIn(stack: RenderedStack): { byServices: Users; elsewhere: Users } {
  const byServices: Users = new Map();
  const elsewhere: Users = new Map();
  for (const entry of workloads(stack)) {
    const { section: kind, body, references } = entry;
    const own = kind === 'services' ? byServices : elsewhere;
    // What it extends may use anything.
    (body.extends === undefined ? [] : RESOURCES).forEach((section) => add(own, keyOf(section, ANY), entry));
    for (const { section, name, holder } of references) {
      add(holder === 'pre_start' ? elsewhere : own, keyOf(section, containsVariable(name) ? ANY : name), entry);
    }
    if (body.network_mode === undefined && !references.some(({ section, holder }) => section === 'networks' && holder === undefined)) {
      add(own, keyOf('networks', DEFAULT), entry);
    }
  }
  return { byServices, elsewhere };
}

function add(users: Users, key: string, entry: RenderedEntry): void {
  const known = users.get(key) ?? new Map<string, RenderedEntry>();
  users.set(key, known.set(profilesOf(entry).join('\n'), entry));
}

function usersOf(users: Users, key: string): RenderedEntry[] {
  return [...users.get(key)?.values() ?? []];
}

function keyOf(section: Section, name: string): string {
  return `${section}.${name}`;
}
