import { definition, form, row } from '../definition';
import { container, FIRST } from './container';
import { command, flag, keyValues, list, struct, text } from './forms';

export const hook = definition('HookSpec', 'A command that runs inside the running container.', {
  command: row(command, 'Command and its arguments.', { required: 'schema', keepsEmpty: true }),
  user: row(text, 'User that the command runs as.', { absent: "the container's own" }),
  privileged: row(flag, 'Gives the command nearly all rights of the host.', { absent: '`false`' }),
  working_dir: row(text, 'Directory in which the command starts.', { absent: "the container's own" }),
  environment: row(keyValues, 'Environment variables of the command, beside those of the container.'),
});

/** A list of the schema's `service_hook`. */
export const hooks = (): ReturnType<typeof form> => form(list(form(struct(hook))));

const preStartHook = definition('PreStartHookSpec', 'A container that runs to its end before the service starts. It inherits the service but its volumes.', {
  per_replica: row(flag, 'Runs once for each container of the service. Docker Compose 5.7 refuses to start with true.', { absent: '`false`' }),
}, {
  base: container,
  first: FIRST,
  merges: false,
  inheritedSince: { since: '5.6.0', except: ['command', 'image', 'user', 'privileged', 'working_dir', 'environment'] },
});

export const preStartHooks = form(list(form(struct(preStartHook))));
