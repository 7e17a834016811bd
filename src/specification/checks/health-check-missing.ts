import { endingServices } from './references';
import type { Rule } from './rule';
import { hasContainer, record } from './values';

/** Without a health check a program that hangs looks like one that works. */
export const healthCheckMissing: Rule = {
  id: 'health-check.missing',
  about: 'Every service that goes on running has a health check.',
  pack: 'production',
  *check(app) {
    for (const stack of app.stacks) {
      const ending = endingServices(stack);
      for (const { name, body, subject } of stack.sections.services.values()) {
        const { test, disable } = record(body.healthcheck);
        if (test === undefined && disable === undefined && body.extends === undefined && hasContainer(body) && !ending.has(name)) {
          yield {
            id: healthCheckMissing.id,
            severity: 'warning',
            message: `'${name}' declares no health check: when it hangs, nobody knows`,
            fix: "give it a 'healthCheck', or acknowledge that its image has one",
            subjects: [subject],
          };
        }
      }
    }
  },
};
