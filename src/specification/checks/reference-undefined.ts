import type { Problem } from '../../core/private/finding';
import { didYouMean } from '../../core/private/names';
import { containsVariable } from '../../core/private/text';
import { keyProblem } from '../map-key';
import type { Reference, RenderedEntry, RenderedStack } from '../model';
import { ENTRY_NAMES } from '../model';
import { workloads } from './references';
import type { Rule } from './rule';

/** The network that every service joins when it names none. */
const IMPLICIT_NETWORK = 'default';
/** So many names of a stack are listed in a message. */
const LISTED = 8;

/** A service can only use what its own file declares. */
export const referenceUndefined: Rule = {
  id: 'reference.undefined',
  about: 'Every network, volume, secret, config and model that a service uses is declared in its stack.',
  pack: 'correctness',
  *check(app) {
    for (const stack of app.stacks) {
      for (const entry of workloads(stack)) {
        for (const reference of entry.references) {
          const declared = stack.sections[reference.section];
          const implicit = reference.section === 'networks' && reference.name === IMPLICIT_NETWORK;
          if (!implicit && !declared.has(reference.name) && !containsVariable(reference.name)) {
            yield undefinedReference(stack, entry, reference);
          } else if (reference.section === 'networks' && reference.location.endsWith(']') && reference.name.startsWith('x-')) {
            yield lostNetwork(entry, reference);
          }
        }
      }
    }
  },
};

function undefinedReference(stack: RenderedStack, entry: RenderedEntry, { section, name, location, holder }: Reference): Problem {
  const what = ENTRY_NAMES[section];
  const declared = [...stack.sections[section].keys()];
  // Compose lets it pass in jobs and hooks: a volume is then made without the project's name, for a secret the working directory is mounted.
  const unchecked = holder !== undefined || entry.section === 'jobs';
  return {
    id: referenceUndefined.id,
    severity: unchecked ? 'warning' : 'error',
    message: `'${entry.name}' uses ${what} '${name}', but the stack declares ${describeNames(what, declared)}${didYouMean(name, declared)}`,
    fix: `declare it, new ${capital(what)}(stack, '${name}'), and pass that object on`,
    subjects: [{ ...entry.subject, location: `${entry.section}.${entry.name}.${location}` }],
  };
}

/** Compose makes a map of the list. */
function lostNetwork(entry: RenderedEntry, { name, location }: Reference): Problem {
  const { message, fix } = keyProblem(name);
  return {
    id: referenceUndefined.id,
    severity: 'error',
    message: `'${entry.name}' joins network '${name}', but ${message}`,
    fix,
    subjects: [{ ...entry.subject, location: `${entry.section}.${entry.name}.${location}` }],
  };
}

function describeNames(what: string, names: readonly string[]): string {
  const listed = names.slice(0, LISTED).map((name) => `'${name}'`).join(', ');
  const others = names.length - LISTED;
  return listed === '' ? `no ${what}` : others > 0 ? `${listed} and ${others} more` : listed;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
