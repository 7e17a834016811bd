import { Construct } from 'constructs';
import type { Variable } from '../../app';
import type { IConnectable, ISecret, IService } from '../../resources';
import { Connection } from '../../resources';

const PORT = 5432;

/** @internal */
export interface RoleProps {
  readonly service: IService;
  readonly databaseName: string;
  readonly roleName: string;
  readonly password: Variable;
  readonly secret: ISecret;
}

/** A role of a database: a service that connects to it gets its rights. */
export class PostgresRole extends Construct implements IConnectable {
  /** Made by what it belongs to. @internal */
  public static _create(scope: Construct, id: string, props: RoleProps): PostgresRole {
    return new PostgresRole(scope, id, props);
  }

  /** Name of the role. */
  public readonly roleName: string;
  private readonly props: RoleProps;

  private constructor(scope: Construct, id: string, props: RoleProps) {
    super(scope, id);
    this.roleName = props.roleName;
    this.props = { ...props };
  }

  /**
   * A client gets `URL`, or `HOST`, `PORT`, `DATABASE`, `USER` and `PASSWORD_FILE`.
   *
   * @param _client the service that connects.
   */
  public connectionFor(_client: IService): Connection {
    const { service, databaseName, secret } = this.props;
    const host = service.serviceName;
    return Connection.to(service, host, {
      url: this.urlAt(host, PORT),
      settings: { HOST: host, PORT: String(PORT), DATABASE: databaseName, USER: this.roleName },
      secretFiles: { PASSWORD_FILE: secret },
    });
  }

  /**
   * The URL of the database as this role where it is reached at another address, such as a published port. It holds the variable of the password.
   *
   * @param host name or address, such as `localhost`.
   * @param port the port there.
   */
  public urlAt(host: string, port: number): string {
    const { password, databaseName } = this.props;
    return `postgresql://${this.roleName}:${password}@${host}:${port}/${databaseName}`;
  }
}
