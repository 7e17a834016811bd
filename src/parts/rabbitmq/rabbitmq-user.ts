import { Construct } from 'constructs';
import type { Variable } from '../../app';
import type { IConnectable, ISecret, IService } from '../../resources';
import { Connection } from '../../resources';

const PORT = 5672;
/** The virtual host of a client whose URL names none. */
const DEFAULT_HOST = '/';

/** @internal */
export interface UserProps {
  readonly service: IService;
  readonly virtualHost: string;
  readonly userName: string;
  readonly password: Variable;
  readonly secret: ISecret;
}

/** A user of a broker: a service that connects to it gets its rights. */
export class RabbitMqUser extends Construct implements IConnectable {
  /** Made by what it belongs to. @internal */
  public static _create(scope: Construct, id: string, props: UserProps): RabbitMqUser {
    return new RabbitMqUser(scope, id, props);
  }

  /** Name of the user. */
  public readonly userName: string;
  private readonly props: UserProps;

  private constructor(scope: Construct, id: string, props: UserProps) {
    super(scope, id);
    this.userName = props.userName;
    this.props = { ...props };
  }

  /**
   * A client gets `URL`, or `HOST`, `PORT`, `VIRTUAL_HOST`, `USER` and `PASSWORD_FILE`.
   *
   * @param _client the service that connects.
   */
  public connectionFor(_client: IService): Connection {
    const { service, virtualHost, secret } = this.props;
    const host = service.serviceName;
    return Connection.to(service, host, {
      url: this.urlAt(host, PORT),
      settings: { HOST: host, PORT: String(PORT), VIRTUAL_HOST: virtualHost, USER: this.userName },
      secretFiles: { PASSWORD_FILE: secret },
    });
  }

  /**
   * The URL of the broker as this user where it is reached at another address, such as a published port. It holds the variable of the password.
   *
   * @param host name or address, such as `localhost`.
   * @param port the port there.
   */
  public urlAt(host: string, port: number): string {
    const { virtualHost, password } = this.props;
    const path = virtualHost === DEFAULT_HOST ? '' : `/${encodeURIComponent(virtualHost)}`;
    return `amqp://${this.userName}:${password}@${host}:${port}${path}`;
  }
}
