import type { ComposeValue } from '../model';
import { containerRule } from './entry-rule';
import { isTrue, literal, record } from './values';

/** The socket, or a directory that holds it. */
const SOCKET = /(^|\/)(docker|podman|containerd)\.sock$|docker_engine$|^\/(var\/?)?$|^(\/var)?\/run\/?$/;

/** Who may talk to the engine can start a container that has the host. */
export const engineSocket = containerRule(
  { id: 'engine.socket', about: 'No container gets the API of the engine.', pack: 'baseline', keys: ['volumes', 'use_api_socket'] },
  ({ name, body }, report) => {
    const index = Array.isArray(body.volumes) ? body.volumes.findIndex((mount) => SOCKET.test(sourceOf(mount))) : -1;
    const at = index < 0 ? isTrue(body.use_api_socket) ? 'use_api_socket' : undefined : `volumes[${index}]`;
    if (at !== undefined) {
      report({
        at,
        message: `'${name}' gets the API of the engine, by which it can do anything on the host, also when the mount is read-only`,
        fix: 'put a proxy between them that lets only the needed calls pass, or acknowledge it with the reason',
      });
    }
  },
);

function sourceOf(mount: ComposeValue): string {
  const { type, source } = record(mount);
  return type === 'volume' ? '' : literal(source) ?? (literal(mount)?.split(':')[0] ?? '');
}
