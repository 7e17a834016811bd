import type { Namespace } from './namespace';

/** Rarely needed settings of a container. */
export interface ContainerTuning {
  /**
   * Control group namespace: `Namespace.host()` or `Namespace.own()`.
   *
   * @default - that of the engine
   */
  readonly cgroup?: Namespace;

  /**
   * Control group under which the container's own is made.
   *
   * @default - that of the engine
   */
  readonly cgroupParent?: string;

  /**
   * Number of processors, on Windows.
   *
   * @default - all
   */
  readonly cpuCount?: number;

  /**
   * Share of the processors in percent, on Windows.
   *
   * @default - all
   */
  readonly cpuPercent?: number;

  /**
   * Length of a scheduler period in microseconds.
   *
   * @default - 100000
   */
  readonly cpuPeriod?: number;

  /**
   * Processor time per scheduler period in microseconds.
   *
   * @default - no limit
   */
  readonly cpuQuota?: number;

  /**
   * Length of a real-time scheduler period in microseconds.
   *
   * @default - that of the engine
   */
  readonly cpuRealtimePeriod?: number;

  /**
   * Real-time processor time per period in microseconds.
   *
   * @default - that of the engine
   */
  readonly cpuRealtimeRuntime?: number;

  /**
   * Weight against other containers when processors are scarce.
   *
   * @default - 1024
   */
  readonly cpuShares?: number;

  /**
   * Processors that the container runs on, such as `0-3` or `0,1`.
   *
   * @default - all
   */
  readonly cpuset?: string;

  /**
   * Namespace of inter-process communication.
   *
   * @default - the container's own
   */
  readonly ipc?: Namespace;

  /**
   * Isolation technology of the platform.
   *
   * @default - that of the engine
   */
  readonly isolation?: string;

  /**
   * Most memory and swap together. `-1` is no limit.
   *
   * @default - twice the memory limit
   */
  readonly memorySwap?: string;

  /**
   * How eagerly the kernel swaps, 0 to 100.
   *
   * @default - that of the host
   */
  readonly memorySwappiness?: number;

  /**
   * Whether the kernel spares the container when memory is short.
   *
   * @default false
   */
  readonly oomKillDisable?: boolean;

  /**
   * How soon the kernel ends the container when memory is short, -1000 (never) to 1000 (first).
   *
   * @default 0
   */
  readonly oomScoreAdjust?: number;

  /**
   * Process namespace.
   *
   * @default - the container's own
   */
  readonly pid?: Namespace;

  /**
   * Runtime of the engine, such as `runsc`.
   *
   * @default - that of the engine
   */
  readonly runtime?: string;

  /**
   * Options of the storage driver, such as `size: 1G`.
   *
   * @default - none
   */
  readonly storageOptions?: { [name: string]: string };

  /**
   * Permissions that new files do not get, in octal digits such as `027`. Needs Docker Compose 5.7 and Docker Engine 29.8.
   *
   * @default - that of the image
   */
  readonly umask?: string;

  /**
   * Gives the container the engine's own socket. Needs Docker Compose 2.37.2.
   *
   * @default false
   */
  readonly useApiSocket?: boolean;

  /**
   * User namespace: `Namespace.host()`.
   *
   * @default - that of the engine
   */
  readonly usernsMode?: Namespace;

  /**
   * Host name namespace: `Namespace.host()`.
   *
   * @default - the container's own
   */
  readonly uts?: Namespace;

  /**
   * How long a pulled image counts as fresh, as a duration. No Compose heeds it so far.
   *
   * @default - not written
   */
  readonly pullRefreshAfter?: string;
}
