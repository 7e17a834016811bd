import { isRecord } from '../../core/private/objects';
import type { RenderedEntry } from '../model';
import { dependencies, workloads } from './references';
import type { Rule } from './rule';

/** Waiting for health needs a health check; the image may have one that we cannot see. */
export const dependencyHealth: Rule = {
  id: 'dependency.health',
  about: 'A service that others wait for until it is healthy has a health check.',
  *check(app) {
    for (const stack of app.stacks) {
      for (const entry of workloads(stack)) {
        for (const { target, condition, location } of dependencies(entry.body)) {
          const other = stack.sections.services.get(target);
          if (condition === 'service_healthy' && other && health(other) !== 'checked') {
            const disabled = health(other) === 'disabled';
            yield {
              id: dependencyHealth.id,
              severity: disabled ? 'error' : 'warning',
              message: `'${entry.name}' waits until '${target}' is healthy, but '${target}' ${
                disabled ? 'has its health check switched off' : 'declares no health check: unless its image has one, the wait fails at once'}`,
              fix: `give '${target}' a 'healthCheck', or wait with Condition.started()`,
              subjects: [{ ...entry.subject, location: `${entry.section}.${entry.name}.${location}` }, other.subject],
            };
          }
        }
      }
    }
  },
};

function health({ body: { healthcheck } }: RenderedEntry): 'checked' | 'disabled' | 'unknown' {
  if (!isRecord(healthcheck)) {
    return 'unknown';
  }
  const off = healthcheck.disable === true || (Array.isArray(healthcheck.test) && healthcheck.test[0] === 'NONE');
  return off ? 'disabled' : healthcheck.test === undefined ? 'unknown' : 'checked';
}
