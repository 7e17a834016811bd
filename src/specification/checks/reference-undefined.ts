import { didYouMean } from '../../core/private/names';
import type { Problem } from '../../core/private/finding';
import type { RenderedEntry, RenderedStack } from '../model';
import { ENTRY_NAMES } from '../model';
import type { Reference } from './references';
import { resourceReferences, workloads } from './references';
import type { Rule } from './rule';

/** The network that every service joins when it names none. */
const IMPLICIT_NETWORK = 'default';

/** A service can only use what its own file declares. */
export const referenceUndefined: Rule = {
  id: 'reference.undefined',
  about: 'Every network, volume, secret, config and model that a service uses is declared in its stack.',
  *check(app) {
    for (const stack of app.stacks) {
      for (const entry of workloads(stack)) {
        for (const reference of resourceReferences(entry.body)) {
          const declared = stack.sections[reference.section];
          const implicit = reference.section === 'networks' && reference.name === IMPLICIT_NETWORK;
          if (!implicit && !declared.has(reference.name)) {
            yield undefinedReference(stack, entry, reference);
          }
        }
      }
    }
  },
};

function undefinedReference(stack: RenderedStack, entry: RenderedEntry, { section, name, location }: Reference): Problem {
  const what = ENTRY_NAMES[section];
  const declared = [...stack.sections[section].keys()];
  const known = declared.length === 0 ? `the stack declares no ${what}` : `the stack declares ${declared.map((key) => `'${key}'`).join(', ')}`;
  const near = didYouMean(name, declared);
  return {
    id: referenceUndefined.id,
    severity: 'error',
    message: `'${entry.name}' uses ${what} '${name}', but ${known}${near}`,
    fix: `declare it, new ${capital(what)}(stack, '${name}'), and pass that object on`,
    subjects: [{ ...entry.subject, location: `${entry.section}.${entry.name}.${location}` }],
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
