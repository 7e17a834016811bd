import type { Image, INetwork, Port } from '../resources';

/** What every part takes for the container inside it. All else is on its `service`. */
export interface PartProps {
  /**
   * Key of the service in `docker-compose.yml`, and its host name on its networks.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly serviceName?: string;

  /**
   * Name of the container in the engine. A second one, or another checkout on the same machine, cannot have it.
   *
   * @default - project, service and number, joined by '-'
   */
  readonly containerName?: string;

  /**
   * Another image than the library's own choice: a mirror, a patch version, a flavour with more in it.
   *
   * @default - the image of the catalogue
   */
  readonly image?: Image;

  /**
   * User and group, by number, that the product's data belongs to in the image.
   *
   * @default - that of the official image, Alpine or Debian by its tag
   */
  readonly user?: string;

  /**
   * Networks that it joins.
   *
   * @default - one of its own with its clients, or what they share already
   */
  readonly networks?: INetwork[];

  /**
   * Ports of the container that the host publishes, such as `Port.tcp(5432).publishedOn(5433)`.
   *
   * @default - none; a gateway is published on 127.0.0.1, or nobody could reach it
   */
  readonly ports?: Port[];

  /**
   * Profiles that switch it on. Without any it is always on.
   *
   * @default - always on
   */
  readonly profiles?: string[];

  /**
   * Processors that it may take, such as 0.5.
   *
   * @default 1
   */
  readonly processors?: number;
}
