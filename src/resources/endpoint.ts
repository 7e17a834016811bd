import { ComposeError } from '../core/private/errors';
import { checkText } from '../core/private/text';
import type { IService } from './references';

/** The name under which containers reach the machine they run on. */
const HOST = 'host.docker.internal';

/**
 * An address that a container calls: a port of a service, of the machine it runs on, or of any host.
 *
 * @example
 *
 * declare const api: Service;
 * const inTheStack = api.endpoint(3000);
 * const onTheHost = Endpoint.onHost(3000);
 */
export class Endpoint {
  /** A port of a service of the same stack. */
  public static ofService(service: IService, port: number): Endpoint {
    return new Endpoint(service.serviceName, port, service);
  }

  /**
   * A port of the machine that runs the stack. On Linux a program there must listen on more than 127.0.0.1 to be reached.
   */
  public static onHost(port: number): Endpoint {
    return new Endpoint(HOST, port);
  }

  /** A port of any host by name or address. */
  public static of(host: string, port: number): Endpoint {
    checkText(host, 'the host of an endpoint');
    return new Endpoint(host, port);
  }

  private constructor(
    /** Name or address. */
    public readonly host: string,
    /** Port, 1 to 65535. */
    public readonly port: number,
    /** The service that answers. Undefined for other hosts. */
    public readonly service?: IService,
  ) {
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new ComposeError('port.number', `${port} is no port; give a whole number from 1 to 65535`, service);
    }
  }

  /** True when the machine that runs the stack answers. */
  public get isOnHost(): boolean {
    return this.host === HOST;
  }

  /** `host:port`. */
  public get address(): string {
    return `${this.host.includes(':') ? `[${this.host}]` : this.host}:${this.port}`;
  }
}
