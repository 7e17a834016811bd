import type { Deployment } from './deployment';
import type { Hook } from './hook';
import type { Image } from './image';
import type { InitContainer } from './init-container';
import type { Provider } from './provider';
import type { RestartPolicy } from './restart-policy';
import type { WatchRule } from './watch-rule';
import type { WorkloadProps } from './workload-props';

/** Options of a service. */
export interface ServiceProps extends WorkloadProps {
  /**
   * What the containers are started from.
   *
   * @default - none, which only a service with a provider can do without
   */
  readonly image?: Image;

  /**
   * Key of the service in `docker-compose.yml`, and its host name on its networks.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly serviceName?: string;

  /**
   * What happens when the container ends.
   *
   * @default RestartPolicy.unlessStopped()
   */
  readonly restart?: RestartPolicy;

  /**
   * Number of containers.
   *
   * @default 1
   */
  readonly scale?: number;

  /**
   * How a swarm runs the service.
   *
   * @default - not written
   */
  readonly deployment?: Deployment;

  /**
   * What `docker compose watch` does when files change.
   *
   * @default - nothing
   */
  readonly watch?: WatchRule[];

  /**
   * Containers that run to their end, one by one, before each start.
   *
   * @default - none
   */
  readonly preStart?: InitContainer[];

  /**
   * Commands that run in the container after each start. Needs Docker Compose 2.30.
   *
   * @default - none
   */
  readonly postStart?: Hook[];

  /**
   * Commands that run in the container before it is stopped. Needs Docker Compose 2.30.
   *
   * @default - none
   */
  readonly preStop?: Hook[];

  /**
   * A program of the host that provides the service instead of a container.
   *
   * @default - a container
   */
  readonly provider?: Provider;

  /**
   * Services whose names the container knows by links: `db` or `db:database`. Networks do the same without waiting.
   *
   * @default - none
   */
  readonly links?: string[];

  /**
   * Containers of other projects that the container knows by name.
   *
   * @default - none
   */
  readonly externalLinks?: string[];

  /**
   * A service that this one starts from, as Compose's own `extends` merges it. A base class or a function of your own reads better.
   *
   * @default - none
   */
  readonly extendsService?: ExtendsService;
}

/** A service to start from. */
export interface ExtendsService {
  /** Key of the service. */
  readonly service: string;

  /**
   * Compose file that it stands in, relative to the working directory.
   *
   * @default - the same file
   */
  readonly file?: string;
}
