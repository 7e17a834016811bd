import { containerRule } from './entry-rule';

const EFFECTS: { readonly [key: string]: string } = {
  network_mode: 'it sees every connection of the host, and services bound to 127.0.0.1',
  pid: 'it sees the processes of the host and their environment',
  ipc: 'it reads and writes the shared memory of the host',
  uts: 'it can rename the host',
  userns_mode: 'its root is the root of the host',
  cgroup: 'it sees the control groups of the host',
};

/** Namespaces are what keeps a container apart from its host. */
export const namespaceHost = containerRule(
  { id: 'namespace.host', about: 'No container shares a namespace with the host.', pack: 'baseline', keys: Object.keys(EFFECTS) },
  ({ name, body }, report) => {
    for (const [key, effect] of Object.entries(EFFECTS)) {
      if (body[key] === 'host') {
        report({ at: key, message: `'${name}' shares '${key}' with the host: ${effect}`, fix: `leave '${key}' out, or acknowledge it with the reason` });
      }
    }
  },
);
