import { byCodeUnit } from '../../../core/private/objects';

/** Any JSON value: arguments of exchanges and queues are the broker's own. */
export type Argument = string | number | boolean;

/** Arguments by name. */
export type Arguments = { readonly [name: string]: Argument };

/** A user as it is committed: the path of its password stands where the hash will. */
export interface UserSettings {
  readonly name: string;
  readonly passwordFile: string;
  readonly tags: string[];
  /** Regular expressions of the names that the user may declare, publish to and consume from. */
  readonly configure: string;
  readonly write: string;
  readonly read: string;
}

/** An exchange. */
export interface ExchangeSettings {
  readonly name: string;
  readonly type: string;
  readonly arguments: Arguments;
}

/** A queue. */
export interface QueueSettings {
  readonly name: string;
  readonly type: string;
  readonly arguments: Arguments;
}

/** What leads messages from an exchange to a queue. */
export interface BindingSettings {
  readonly exchange: string;
  readonly queue: string;
  readonly routingKey: string;
  readonly arguments: Arguments;
}

/** Everything that the broker holds before its first client. */
export interface Topology {
  readonly virtualHost: string;
  readonly users: UserSettings[];
  readonly exchanges: ExchangeSettings[];
  readonly queues: QueueSettings[];
  readonly bindings: BindingSettings[];
}

/**
 * The definitions file that the broker imports at every start: names sorted, so that moving declarations changes nothing.
 *
 * It holds no password: `password_hash` is the path of a secret, which the start script replaces. Imported as it is, such a
 * user lets nobody in.
 *
 * @see https://www.rabbitmq.com/docs/definitions
 */
export function renderDefinitions({ virtualHost: vhost, users, exchanges, queues, bindings }: Topology): string {
  const definitions = {
    vhosts: [{ name: vhost }],
    users: byName(users).map(({ name, passwordFile, tags }) => ({
      name,
      password_hash: passwordFile,
      hashing_algorithm: 'rabbit_password_hashing_sha256',
      tags,
    })),
    permissions: byName(users).map(({ name, configure, write, read }) => ({ user: name, vhost, configure, write, read })),
    exchanges: byName(exchanges).map((exchange) => ({
      name: exchange.name,
      vhost,
      type: exchange.type,
      durable: true,
      auto_delete: false,
      internal: false,
      arguments: exchange.arguments,
    })),
    queues: byName(queues).map((queue) => ({
      name: queue.name,
      vhost,
      durable: true,
      auto_delete: false,
      arguments: { 'x-queue-type': queue.type, ...queue.arguments },
    })),
    bindings: sortedBindings(bindings).map((binding) => ({
      source: binding.exchange,
      vhost,
      destination: binding.queue,
      destination_type: 'queue',
      routing_key: binding.routingKey,
      arguments: binding.arguments,
    })),
  };
  return `${JSON.stringify(definitions, undefined, 2)}\n`;
}

function byName<T extends { readonly name: string }>(items: T[]): T[] {
  return [...items].sort((a, b) => byCodeUnit(a.name, b.name));
}

function sortedBindings(bindings: BindingSettings[]): BindingSettings[] {
  const key = ({ exchange, queue, routingKey }: BindingSettings) => [exchange, queue, routingKey].join('\n');
  return [...bindings].sort((a, b) => byCodeUnit(key(a), key(b)));
}
