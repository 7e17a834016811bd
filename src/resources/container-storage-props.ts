import type { Size } from '../core';
import type { BlockIo } from './block-io';
import type { Device } from './device';
import type { Gpu } from './device-reservation';
import type { Mount } from './mount';
import type { IConfig, ISecret } from './references';
import type { Tmpfs } from './tmpfs';

/** What a container sees of disks, memory and devices. */
export interface StorageProps {
  /**
   * Volumes, host paths and memory that the container sees as directories.
   *
   * @default - none
   */
  readonly mounts?: Mount[];

  /**
   * Directories in memory that have an owner or are there to run programs from. For others there is `Mount.tmpfs`.
   *
   * @default - '/tmp' when the root file system is read-only and no mount stands there
   */
  readonly tmpfs?: Tmpfs[];

  /**
   * Services whose mounts the container gets too: `api`, `api:ro` or `container:name`.
   *
   * @default - none
   */
  readonly volumesFrom?: string[];

  /**
   * Secrets that the container reads under `/run/secrets`. `addSecret` says where else.
   *
   * @default - none
   */
  readonly secrets?: ISecret[];

  /**
   * Configs that the container reads under `/<name>`. `addConfig` says where else.
   *
   * @default - none
   */
  readonly configs?: IConfig[];

  /**
   * Size of `/dev/shm`.
   *
   * @default - 64 MiB
   */
  readonly sharedMemory?: Size;

  /**
   * Devices of the host that the container sees.
   *
   * @default - none
   */
  readonly devices?: Device[];

  /**
   * Rules for devices that appear later, such as `c 188:* rmw`.
   *
   * @default - none
   */
  readonly deviceCgroupRules?: string[];

  /**
   * Graphics processors that the container uses.
   *
   * @default - none
   */
  readonly gpus?: Gpu[];

  /**
   * Limits for reading and writing block devices.
   *
   * @default - none
   */
  readonly blockIo?: BlockIo;
}
