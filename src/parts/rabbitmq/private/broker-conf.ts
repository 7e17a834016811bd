import { byCodeUnit } from '../../../core/private/objects';
import { DEFINITIONS_FILE } from './start-script';

const MEBIBYTE = 1024 * 1024;

/** Where the plugin for Prometheus answers. */
export const METRICS_PORT = 15692;

/** Read after the image's own files of the folder, so that it wins. */
export const CONFIG_FILE = '/etc/rabbitmq/conf.d/90-broker.conf';
/** Plugins that the broker starts with. */
export const PLUGINS_FILE = '/etc/rabbitmq/enabled_plugins';

/** Settings that the part answers for: its ports, its health check and its users depend on them. */
export const OWN_SETTINGS = ['listeners.tcp', 'listeners.tcp.default', 'load_definitions', 'management.tcp.port', 'prometheus.tcp.port'];

/** What the configuration follows from. */
export interface BrokerSettings {
  /** Memory of the container, in bytes. */
  readonly memory: number;
  /** Free space on the disk, in bytes, below which publishers are stopped. */
  readonly diskFreeLimit: number;
  /** The user's own, which come last. */
  readonly settings: { readonly [name: string]: string };
}

/** The broker's configuration, in its own `key = value` format. */
export function renderBrokerConf({ memory, diskFreeLimit, settings }: BrokerSettings): string {
  const own = Object.entries(settings).sort(([a], [b]) => byCodeUnit(a, b)).map(([name, value]) => `${name} = ${value}`);
  return [
    'listeners.tcp.default = 5672',
    'management.tcp.port = 15672',
    `prometheus.tcp.port = ${METRICS_PORT}`,
    '',
    '# Users, exchanges, queues and bindings, imported at every start, before the first client gets in.',
    `load_definitions = ${DEFINITIONS_FILE}`,
    '',
    '# Publishers are stopped here, long before the container would be killed: the broker does not see every limit of a container.',
    `vm_memory_high_watermark.absolute = ${Math.floor((memory * 0.6) / MEBIBYTE)}MiB`,
    `disk_free_limit.absolute = ${Math.floor(diskFreeLimit / MEBIBYTE)}MiB`,
    '',
    'log.console = true',
    'log.file = false',
    ...(own.length === 0 ? [] : ['', ...own]),
  ].join('\n') + '\n';
}

/** The plugins file: an Erlang term. */
export function renderPlugins(names: string[]): string {
  return `[${[...new Set(names)].sort(byCodeUnit).join(',')}].\n`;
}
