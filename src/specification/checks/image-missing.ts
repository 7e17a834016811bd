import { ENTRY_NAMES } from '../model';
import { workloads } from './references';
import type { Rule } from './rule';

/** A container needs something to run. */
export const imageMissing: Rule = {
  id: 'image.missing',
  about: 'Every service has an image, a build or a provider, every job an image or a build.',
  pack: 'correctness',
  *check(app) {
    for (const stack of app.stacks) {
      for (const { name, section, body, subject } of workloads(stack)) {
        // What it extends may have one.
        if ([body.image, body.build, body.provider, body.extends].every((value) => value === undefined || value === '')) {
          yield {
            id: imageMissing.id,
            severity: 'error',
            message: `${ENTRY_NAMES[section]} '${name}' has neither an image nor a build${section === 'services' ? ' nor a provider' : ''}`,
            fix: "give it an image: Image.of('ghcr.io/acme/api', '1.4.2'), or build it: Image.fromBuild('./api')",
            subjects: [subject],
          };
        }
      }
    }
  },
};
