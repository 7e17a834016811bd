import { containsVariable } from '../../core/private/text';
import type { ComposeObject } from '../model';
import { workloadRule } from './entry-rule';
import { hasContainer, literal, pairs } from './values';

/** The kernel keeps these for each IPC namespace. */
const OF_IPC = /^(kernel\.(msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)$|fs\.mqueue\.)/;
const OF_NETWORK = /^net\./;
/** What `domainname` sets as well. */
const OF_NAMES = /^kernel\.domainname$/;
/** The runtime of the engine; others may have a kernel for each container. */
const SHARED_KERNEL = /^(io\.containerd\.)?runc(\.v\d+)?$/;
/** What `hostname` sets. */
const HOST_NAME = /^kernel\.hostname$/;

/** The engine sets only what the kernel keeps for each container, and starts no container that wants more. */
export const sysctlNamespace = workloadRule(
  { id: 'sysctl.namespace', about: "A container sets the kernel's parameters of its own namespaces only.", pack: 'correctness', keys: ['sysctls'] },
  ({ name, body }, report) => {
    const isRefused = hasContainer(body) && (body.runtime === undefined || SHARED_KERNEL.test(literal(body.runtime) ?? ''));
    for (const { key, at } of isRefused ? pairs(body.sysctls, 'sysctls') : []) {
      const parameter = dotted(key);
      const owner = containsVariable(parameter) ? undefined : ownerOf(parameter, body);
      if (owner !== undefined) {
        report({ at, message: `'${name}' sets '${key}', which ${owner}`, fix: fixOf(parameter) });
      }
    }
  },
);

/** Whose parameter it is; undefined for one of the container. */
function ownerOf(parameter: string, body: ComposeObject): string | undefined {
  for (const [pattern, key] of [[OF_NETWORK, 'network_mode'], [OF_IPC, 'ipc'], [OF_NAMES, 'uts']] as const) {
    if (pattern.test(parameter)) {
      return literal(body[key]) === 'host' ? `belongs to the host, since '${key}' is 'host'` : undefined;
    }
  }
  return HOST_NAME.test(parameter) ? "is what 'hostname' sets" : 'belongs to the whole machine: containers share its kernel';
}

function fixOf(parameter: string): string {
  return HOST_NAME.test(parameter) ? "give the container a 'hostname'" : `remove it here, and set it on the host: 'sysctl -w ${parameter}=…', for good in a file of /etc/sysctl.d`;
}

/** A name whose parts stand between slashes, with dots inside of them, the usual way. */
function dotted(key: string): string {
  const [separator] = /[./]/.exec(key) ?? [];
  return separator === '/' ? key.replace(/[./]/g, (sign) => (sign === '/' ? '.' : '/')) : key;
}
