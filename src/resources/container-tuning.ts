/** Rarely needed settings of a container. */
export interface ContainerTuning {
  /**
   * Control group namespace: `host` or `private`.
   *
   * @default - that of the engine
   */
  readonly cgroup?: string;

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
   * Inter-process communication: `shareable`, `host`, `none`, `service:api`.
   *
   * @default - the container's own
   */
  readonly ipc?: string;

  /**
   * Isolation technology of the platform.
   *
   * @default - that of the engine
   */
  readonly isolation?: string;

  /**
   * Most memory and swap together; `-1` is no limit.
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
   * Process namespace: `host` or `service:api`.
   *
   * @default - the container's own
   */
  readonly pid?: string;

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
   * Permissions that new files do not get, such as `0o027` as a number.
   *
   * @default - that of the image
   */
  readonly umask?: number;

  /**
   * Gives the container the engine's own socket.
   *
   * @default false
   */
  readonly useApiSocket?: boolean;

  /**
   * User namespace: `host`.
   *
   * @default - that of the engine
   */
  readonly usernsMode?: string;

  /**
   * Host name namespace: `host`.
   *
   * @default - the container's own
   */
  readonly uts?: string;

  /**
   * How long a pulled image counts as fresh, as a duration; no Compose heeds it so far.
   *
   * @default - not written
   */
  readonly pullRefreshAfter?: string;
}
