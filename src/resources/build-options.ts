import type { Size } from '../core';
import type { HostEntry } from './host-entry';
import type { ISecret } from './references';
import type { Ulimit } from './ulimit';

/** How an image is built. */
export interface BuildOptions {
  /**
   * The Dockerfile, relative to the build context.
   *
   * @default 'Dockerfile'
   */
  readonly dockerfile?: string;

  /**
   * The text of the Dockerfile, in the place of a file.
   *
   * @default - a file of the build context
   */
  readonly dockerfileInline?: string;

  /**
   * The stage of the Dockerfile to build.
   *
   * @default - the last one
   */
  readonly target?: string;

  /**
   * The name that the image gets, such as `ghcr.io/acme/api:1.4`.
   *
   * @default - Compose names it after project and service
   */
  readonly imageName?: string;

  /**
   * Further names that the image gets.
   *
   * @default - none
   */
  readonly tags?: string[];

  /**
   * Values of the Dockerfile's `ARG` instructions. They stay readable in the image, so no secret belongs here.
   *
   * @default - the defaults of the Dockerfile
   */
  readonly args?: { [name: string]: string };

  /**
   * Further folders by the name that the Dockerfile gives them: a path relative to the app's working directory, `https://…`,
   * `docker-image://…`, `oci-layout://…`, or `service:name` for the image of another service.
   *
   * @default - the build context alone
   */
  readonly additionalContexts?: { [name: string]: string };

  /**
   * Secrets by the id under which the Dockerfile asks for them with `RUN --mount=type=secret,id=…`.
   *
   * @default - none
   */
  readonly secrets?: { [id: string]: ISecret };

  /**
   * SSH agents and keys for `RUN --mount=type=ssh`: `default`, or `id=path`, the path relative to the app's working directory.
   *
   * @default - none
   */
  readonly ssh?: string[];

  /**
   * The platforms to build for, such as `linux/amd64`.
   *
   * @default - that of the service, else that of the engine
   */
  readonly platforms?: string[];

  /**
   * Where finished steps are looked up, such as `type=registry,ref=ghcr.io/acme/api:cache`.
   *
   * @default - the builder's own cache
   */
  readonly cacheFrom?: string[];

  /**
   * Where finished steps are kept, such as `type=local,dest=.cache`.
   *
   * @default - the builder's own cache
   */
  readonly cacheTo?: string[];

  /**
   * Builds every step anew.
   *
   * @default false
   */
  readonly noCache?: boolean;

  /**
   * The stages that are built anew. Needs Docker Compose 5.0.
   *
   * @default - none
   */
  readonly noCacheFilter?: string[];

  /**
   * Asks the registry for newer base images each time.
   *
   * @default false
   */
  readonly pull?: boolean;

  /**
   * The network of `RUN` instructions, such as `none` or `host`.
   *
   * @default - the builder's own
   */
  readonly network?: string;

  /**
   * Further names that `RUN` instructions can resolve.
   *
   * @default - none
   */
  readonly extraHosts?: HostEntry[];

  /**
   * Extra privileges of `RUN` instructions, such as `network.host`. Needs Docker Compose 2.27.
   *
   * @default - none
   */
  readonly entitlements?: string[];

  /**
   * Lets `RUN --security=insecure` do what root of the host may do.
   *
   * @default false
   */
  readonly privileged?: boolean;

  /**
   * Labels of the image.
   *
   * @default - those of the Dockerfile
   */
  readonly labels?: { [key: string]: string };

  /**
   * Size of `/dev/shm` while building.
   *
   * @default - the builder's own
   */
  readonly shmSize?: Size;

  /**
   * Limits of the processes that build.
   *
   * @default - the builder's own
   */
  readonly ulimits?: Ulimit[];

  /**
   * How the image was made, attached to it: `true`, `false` or `mode=max`. Needs Docker Compose 2.39.
   *
   * @default - the builder decides
   */
  readonly provenance?: string;

  /**
   * The list of what is in the image, attached to it: `true`, `false` or `generator=image`. Needs Docker Compose 2.39.
   *
   * @default - the builder decides
   */
  readonly sbom?: string;

  /**
   * How containers that build are isolated. Only the classic builder on Windows reads it.
   *
   * @default - the engine decides
   */
  readonly isolation?: string;
}
