import { endingServices } from './references';
import type { Rule } from './rule';
import { hasContainer, record } from './values';

/** Without a policy a service is down until a person comes. */
export const restartMissing: Rule = {
  id: 'restart.missing',
  about: 'Every service that goes on running is started again when it ends.',
  pack: 'production',
  *check(app) {
    for (const stack of app.stacks) {
      const ending = endingServices(stack);
      for (const { name, body, subject } of stack.sections.services.values()) {
        const policy = record(body.deploy).restart_policy ?? body.restart;
        if (policy === undefined && body.extends === undefined && hasContainer(body) && !ending.has(name)) {
          yield {
            id: restartMissing.id,
            severity: 'warning',
            message: `'${name}' stays down when it ends, also after the host was restarted`,
            fix: "give it 'restart', such as RestartPolicy.unlessStopped()",
            subjects: [subject],
          };
        }
      }
    }
  },
};
