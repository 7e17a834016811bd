import { byCodeUnit } from '../../../core/private/objects';

/** Where the files of the part are in the container. */
export const CONFIG_FILE = '/usr/local/etc/redis/redis.conf';
/** Users as they are committed: a secret's path stands where its hash will. */
export const USERS_TEMPLATE = '/usr/local/etc/redis/users.acl';
/** Makes the real users file, then becomes the server. */
export const START_SCRIPT = '/usr/local/etc/redis/start.sh';
/**
 * A folder in memory, for the server alone. It has to be one that everyone may write to in the image: memory is mounted as root's,
 * with the mode of what was there, and a folder that the image lacks has another mode after a restart (runc 1.1).
 */
export const RUN_DIRECTORY = '/tmp';
/** Users with the hashes of their passwords. */
export const USERS_FILE = `${RUN_DIRECTORY}/users.acl`;
/** The image declares a volume here, of which each container would leave one behind; memory takes its place. */
export const DATA_DIRECTORY = '/data';

const MEBIBYTE = 1024 * 1024;

/** Settings that the part answers for: they are what makes the server a cache that only its users reach. */
export const OWN_SETTINGS = ['aclfile', 'appendonly', 'bind', 'dir', 'maxmemory', 'maxmemory-policy', 'port', 'protected-mode', 'requirepass', 'save', 'user'];

/** What the configuration follows from. */
export interface CacheSettings {
  /** Bytes that keys and values may take. */
  readonly maxMemory: number;
  /** What goes when they are taken, in Redis' words. */
  readonly evictionPolicy: string;
  /** The user's own, which come last. */
  readonly settings: { readonly [name: string]: string };
}

/** The text of `redis.conf`. */
export function renderRedisConf({ maxMemory, evictionPolicy, settings }: CacheSettings): string {
  const own = Object.entries(settings).sort(([a], [b]) => byCodeUnit(a, b)).map(([name, value]) => `${name} ${value}`);
  return [
    'port 6379',
    'protected-mode yes',
    `aclfile ${USERS_FILE}`,
    `dir ${RUN_DIRECTORY}`,
    '',
    '# At the bound old keys go; a write never fails.',
    `maxmemory ${inMebibytes(maxMemory)}`,
    `maxmemory-policy ${evictionPolicy}`,
    'lazyfree-lazy-eviction yes',
    'lazyfree-lazy-expire yes',
    '',
    '# A cache is empty after a restart: no snapshots, no log of writes.',
    'save ""',
    'appendonly no',
    '',
    '# Notices clients that went away without a word.',
    'tcp-keepalive 60',
    ...(own.length === 0 ? [] : ['', ...own]),
  ].join('\n') + '\n';
}

/** Memory of the container: keys and values, and room for connections, buffers, fragmentation and the program itself. */
export function containerMemory(maxMemory: number): number {
  return Math.ceil((maxMemory * 1.25) / MEBIBYTE) * MEBIBYTE + 64 * MEBIBYTE;
}

/** `mb` is 1024 squared here, as it is not everywhere. */
function inMebibytes(bytes: number): string {
  return bytes % MEBIBYTE === 0 ? `${bytes / MEBIBYTE}mb` : String(bytes);
}
