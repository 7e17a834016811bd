import type { Rule } from './rule';

/** A container needs something to run. */
export const imageMissing: Rule = {
  id: 'image.missing',
  about: 'Every service has an image, a build or a provider.',
  *check(app) {
    for (const stack of app.stacks) {
      for (const { name, body, subject } of stack.sections.services.values()) {
        if (body.image === undefined && body.build === undefined && body.provider === undefined) {
          yield {
            id: imageMissing.id,
            severity: 'error',
            message: `service '${name}' has neither an image nor a build nor a provider`,
            fix: "give it an image: Image.of('ghcr.io/acme/api', '1.4.2'), or build it: Image.fromBuild('./api')",
            subjects: [subject],
          };
        }
      }
    }
  },
};
