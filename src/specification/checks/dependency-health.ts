import { isRecord } from '../../core/private/objects';
import type { RenderedEntry } from '../model';
import { hasNoReplica, workloads } from './references';
import type { Rule } from './rule';

/** Waiting for health needs a health check; the image may have one that we cannot see. */
export const dependencyHealth: Rule = {
  id: 'dependency.health',
  about: 'A service that others wait for until it is healthy has a health check.',
  pack: 'baseline',
  *check(app) {
    for (const stack of app.stacks) {
      for (const entry of workloads(stack)) {
        for (const { target, condition, required, location } of entry.dependencies) {
          const other = stack.sections.services.get(target) ?? stack.sections.jobs.get(target);
          const known = other && condition === 'service_healthy' ? healthCheckOf(other) : 'present';
          if (other && known !== 'present') {
            const why = WHY[known];
            yield {
              id: dependencyHealth.id,
              severity: known === 'off' && required ? 'error' : 'warning',
              message: `'${entry.name}' waits until '${target}' is healthy, but '${target}' ${why}`,
              fix: known === 'ends' ? "wait with 'service_completed_successfully'" : `give '${target}' a 'healthCheck', or wait with Condition.started()`,
              subjects: [{ ...entry.subject, location: `${entry.section}.${entry.name}.${location}` }, other.subject],
            };
          }
        }
      }
    }
  },
};

const WHY = {
  off: 'has its health check switched off',
  ends: 'is a job: when it ended, the wait fails',
  unknown: 'declares no health check: unless its image has one, the wait fails at once',
};

function healthCheckOf({ body, section }: RenderedEntry): 'present' | keyof typeof WHY {
  if (section === 'jobs') {
    return 'ends';
  }
  if (body.provider !== undefined || hasNoReplica(body)) {
    // Compose does not wait for these.
    return 'present';
  }
  const { test, disable } = isRecord(body.healthcheck) ? body.healthcheck : {};
  if (/^(true|y|yes|on)$/i.test(String(disable)) || (Array.isArray(test) && test[0] === 'NONE')) {
    return 'off';
  }
  const inherits = test === undefined || (Array.isArray(test) && test.length === 0);
  // What it extends may have one, like the image.
  return inherits && body.extends === undefined ? 'unknown' : 'present';
}
