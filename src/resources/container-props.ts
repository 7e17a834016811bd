import type { Duration } from '../core';
import type { NetworkingProps } from './container-network-props';
import type { SecurityProps } from './container-security-props';
import type { StorageProps } from './container-storage-props';
import type { ContainerTuning } from './container-tuning';
import type { EnvironmentFile } from './environment-file';
import type { LogDriver } from './log-driver';
import type { ModelAttachment } from './model-attachment';
import type { PullPolicy } from './pull-policy';

/** What services, jobs and hooks before the start have in common: a container. */
export interface ContainerProps extends NetworkingProps, SecurityProps, StorageProps {
  /**
   * Starts the container with these arguments instead of the image's own. No shell reads them.
   *
   * @default - those of the image
   */
  readonly command?: string[];

  /**
   * Starts the container with this program and arguments instead of the image's own. The image's command is dropped with it.
   *
   * @default - that of the image
   */
  readonly entrypoint?: string[];

  /**
   * Environment variables. Every value is literal text, which the container gets as it is; a `Variable` may stand in it.
   *
   * @default - none but those of the image
   */
  readonly environment?: { [name: string]: string };

  /**
   * Files of environment variables. `environment` wins over them, a later one over an earlier.
   *
   * @default - none
   */
  readonly environmentFiles?: EnvironmentFile[];

  /**
   * Directory that the process starts in.
   *
   * @default - that of the image
   */
  readonly workingDirectory?: string;

  /**
   * Runs a small process first that passes signals on and collects orphans.
   *
   * @default true
   */
  readonly init?: boolean;

  /**
   * Where the container's output goes.
   *
   * @default - files of at most 10 MB, three of them
   */
  readonly logging?: LogDriver;

  /**
   * Labels of the container.
   *
   * @default - none
   */
  readonly labels?: { [name: string]: string };

  /**
   * Files of labels. `labels` wins over them. Needs Docker Compose 2.32.
   *
   * @default - none
   */
  readonly labelFiles?: string[];

  /**
   * Annotations of the container for its runtime.
   *
   * @default - none
   */
  readonly annotations?: { [name: string]: string };

  /**
   * When the image is pulled.
   *
   * @default PullPolicy.missing()
   */
  readonly pullPolicy?: PullPolicy;

  /**
   * Platform of the image, such as `linux/arm64`.
   *
   * @default - that of the engine
   */
  readonly platform?: string;

  /**
   * Time between the signal to stop and the end by force.
   *
   * @default - 10 seconds
   */
  readonly stopGracePeriod?: Duration;

  /**
   * Signal that asks the process to stop.
   *
   * @default - that of the image, else SIGTERM
   */
  readonly stopSignal?: string;

  /**
   * Models that the container is told the addresses of.
   *
   * @default - none
   */
  readonly models?: ModelAttachment[];

  /**
   * Rarely needed settings of processors, memory, namespaces and the engine.
   *
   * @default - those of the engine
   */
  readonly tuning?: ContainerTuning;
}
