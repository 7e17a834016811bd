import { didYouMean } from '../../core/private/names';
import { isOffFor, profilesOf, workloads } from './references';
import type { Rule } from './rule';

/** A service can only wait for services of its own file that are on when it is. */
export const dependencyUndefined: Rule = {
  id: 'dependency.undefined',
  about: 'Every service that another one waits for exists in its stack, and is on whenever the other is.',
  pack: 'correctness',
  *check(app) {
    for (const stack of app.stacks) {
      const { services, jobs } = stack.sections;
      for (const entry of workloads(stack)) {
        for (const { target, required, location } of entry.dependencies) {
          const subject = { ...entry.subject, location: `${entry.section}.${entry.name}.${location}` };
          const other = services.get(target) ?? (entry.section === 'jobs' ? jobs.get(target) : undefined);
          if (!other) {
            const job = jobs.has(target);
            yield {
              id: dependencyUndefined.id,
              severity: 'error',
              message: `'${entry.name}' waits for '${target}', ${job ? 'a top-level job, which no service may wait for' : 'which is no service of this stack'}${
                job ? '' : didYouMean(target, services.keys())}`,
              fix: job ? "use the resource 'Job', a service that runs to its end" : 'depend on a service of the same stack',
              subjects: [subject],
            };
          } else if (required && isOffFor(profilesOf(entry), profilesOf(other))) {
            const profiles = profilesOf(other).map((profile) => `'${profile}'`).join(' or ');
            yield {
              id: 'dependency.profile',
              // With the right profiles it works: they may stand in COMPOSE_PROFILES.
              severity: 'warning',
              message: `'${entry.name}' waits for '${target}', which is on only with the profile ${profiles}; without it Compose refuses the whole project`,
              fix: `put '${entry.name}' under the same profile, take '${target}' out of it, or make the dependency not required`,
              subjects: [subject, other.subject],
            };
          }
        }
      }
    }
  },
};
