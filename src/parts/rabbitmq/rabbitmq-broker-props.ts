import type { Variable } from '../../app';
import type { Size } from '../../core';
import type { IVolume } from '../../resources';
import type { PartProps } from '../part-props';
import type { Exchange } from './exchange';
import type { Queue } from './queue';

/**
 * What a user may do: regular expressions of names of exchanges and queues. `^$` matches none, `.*` all.
 *
 * @see https://www.rabbitmq.com/docs/access-control#authorisation
 */
export interface BrokerPermissions {
  /**
   * What it may declare, change and delete.
   *
   * @default '.*'
   */
  readonly configure?: string;

  /**
   * What it may publish to and bind.
   *
   * @default '.*'
   */
  readonly write?: string;

  /**
   * What it may consume from, purge and bind from.
   *
   * @default '.*'
   */
  readonly read?: string;
}

/** Options of a broker. */
export interface RabbitMqBrokerProps extends PartProps {
  /**
   * Exchanges that are there before the first client. Those that queues are bound to need not be listed.
   *
   * @default - those of the queues
   */
  readonly exchanges?: Exchange[];

  /**
   * Queues that are there before the first client.
   *
   * @default - none
   */
  readonly queues?: Queue[];

  /**
   * Virtual host that everything stands in.
   *
   * @default '/'
   */
  readonly virtualHost?: string;

  /**
   * Name of the user that programs connect as: letters, digits, `_`, `.` and `-`.
   *
   * @default 'app'
   */
  readonly applicationName?: string;

  /**
   * Password of the application user.
   *
   * @default - a generated one, in the variable '<PATH>_PASSWORD'
   */
  readonly applicationPassword?: Variable;

  /**
   * What the application user may do in the virtual host.
   *
   * @default - everything
   */
  readonly applicationPermissions?: BrokerPermissions;

  /**
   * Name of the administrator, who may do everything and use the management page: letters, digits, `_`, `.` and `-`.
   *
   * @default 'admin'
   */
  readonly administratorName?: string;

  /**
   * Password of the administrator.
   *
   * @default - a generated one, in the variable '<PATH>_ADMIN_PASSWORD'
   */
  readonly administratorPassword?: Variable;

  /**
   * Memory of the container, at least 256 MiB. Publishers are stopped at 60 percent of it.
   *
   * @default Size.mebibytes(512)
   */
  readonly memory?: Size;

  /**
   * Free space on the disk below which publishers are stopped.
   *
   * @default Size.gibibytes(1)
   */
  readonly diskFreeLimit?: Size;

  /**
   * Further plugins, such as `rabbitmq_shovel`. Management and Prometheus metrics are on.
   *
   * @default - none
   */
  readonly plugins?: string[];

  /**
   * Further settings of the broker by name, such as `heartbeat: '30'`.
   *
   * @default - none
   */
  readonly settings?: { [name: string]: string };

  /**
   * Volume that holds messages and users.
   *
   * @default - a volume of its own, '<path>-data'
   */
  readonly volume?: IVolume;
}
