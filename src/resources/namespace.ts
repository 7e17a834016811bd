import { checkPresent } from './private/checks';
import type { IService } from './references';

/**
 * Whose view of the network, the processes, shared memory or the host's name a container has.
 *
 * Not each namespace knows all of them: processes are the container's own, the host's, a service's or another container's.
 *
 * @example
 *
 * declare const api: Service;
 * const beside = Namespace.ofService(api);
 */
export class Namespace {
  /** That of the host. */
  public static host(): Namespace {
    return new Namespace('host');
  }

  /** Nobody's: no network, or no shared memory. */
  public static none(): Namespace {
    return new Namespace('none');
  }

  /** Its own, for shared memory. */
  public static own(): Namespace {
    return new Namespace('private');
  }

  /** Its own, which other containers may join, for shared memory. */
  public static shareable(): Namespace {
    return new Namespace('shareable');
  }

  /** That of a service of the same stack, which starts before. */
  public static ofService(service: IService): Namespace {
    return new Namespace('service:', service);
  }

  /**
   * That of a container that runs already.
   *
   * @param container its name or id.
   */
  public static ofContainer(container: string): Namespace {
    checkPresent(container, 'the name of a container', 'namespace.container');
    return new Namespace(`container:${container}`);
  }

  /** Any other that the engine knows, such as the network `bridge`. */
  public static of(name: string): Namespace {
    checkPresent(name, 'the name of a namespace', 'namespace.name');
    return new Namespace(name);
  }

  private constructor(private readonly namespace: string, private readonly service?: IService) {}

  /** The service whose namespace it is, if any. @internal */
  public get _service(): IService | undefined {
    return this.service;
  }

  /** The value of `network_mode`, `pid`, `ipc`, `uts`, `cgroup` or `userns_mode`. @internal */
  public _render(): string {
    return this.service ? `${this.namespace}${this.service.serviceName}` : this.namespace;
  }
}
