import { byCodeUnit } from '../../../core/private/objects';

const MEBIBYTE = 1024 * 1024;

/** Extensions whose code the server must load when it starts. */
const PRELOADED = ['pg_cron', 'pg_stat_statements', 'timescaledb'];

/** Settings that the part answers for: with another value its health check or its provisioning would miss the server. */
export const OWN_SETTINGS = ['config_file', 'data_directory', 'hba_file', 'ident_file', 'listen_addresses', 'port', 'unix_socket_directories'];

/** What the settings of a server follow from. */
export interface ServerSettings {
  /** Memory of the container, in bytes. */
  readonly memory: number;
  readonly maxConnections: number;
  readonly extensions: string[];
  /** The user's own, which win. */
  readonly settings: { readonly [name: string]: string };
}

/**
 * Arguments of the server, `--name=value`, sorted.
 *
 * Arguments win over `postgresql.conf` and `ALTER SYSTEM`, so what is written here is what runs, also on a volume
 * that an older version filled.
 */
export function renderServerArguments(settings: ServerSettings): string[] {
  const all = { ...presets(settings), ...settings.settings };
  return Object.entries(all).sort(([a], [b]) => byCodeUnit(a, b)).map(([name, value]) => `--${name}=${value}`);
}

/**
 * What the manual advises for a server that has the memory to itself: a quarter as its own cache, three quarters
 * counted on for caching in all.
 *
 * @see https://www.postgresql.org/docs/current/runtime-config-resource.html
 */
function presets({ memory, maxConnections, extensions }: ServerSettings): { [name: string]: string } {
  const preloaded = PRELOADED.filter((name) => extensions.includes(name));
  return {
    max_connections: String(maxConnections),
    shared_buffers: inMebibytes(memory / 4),
    effective_cache_size: inMebibytes((memory * 3) / 4),
    maintenance_work_mem: inMebibytes(Math.min(Math.max(memory / 16, 16 * MEBIBYTE), 1024 * MEBIBYTE)),
    work_mem: inMebibytes(Math.max(memory / 256, 4 * MEBIBYTE)),
    ...(preloaded.length === 0 ? {} : { shared_preload_libraries: preloaded.join(',') }),
  };
}

function inMebibytes(bytes: number): string {
  return `${Math.floor(bytes / MEBIBYTE)}MB`;
}
