import type { ContainerProps } from './container-props';
import type { HealthCheck } from './health-check';
import type { Port } from './port';

/** What services and jobs have in common. */
export interface WorkloadProps extends ContainerProps {
  /**
   * Ports of the container, and where the host publishes them. One that is published nowhere is only documented.
   *
   * @default - none
   */
  readonly ports?: Port[];

  /**
   * How the engine finds out that the container can work.
   *
   * @default - that of the image
   */
  readonly healthCheck?: HealthCheck;

  /**
   * Keeps the standard input open.
   *
   * @default false
   */
  readonly stdinOpen?: boolean;

  /**
   * Gives the container a terminal.
   *
   * @default false
   */
  readonly tty?: boolean;

  /**
   * Name of the container in the engine. A second one, or another checkout on the same machine, cannot have it.
   *
   * @default - project, service and number, joined by '-'
   */
  readonly containerName?: string;

  /**
   * Profiles that switch the container on. Without any it is always on.
   *
   * @default - always on
   */
  readonly profiles?: string[];

  /**
   * Whether `docker compose up` shows its output.
   *
   * @default true
   */
  readonly attach?: boolean;
}
