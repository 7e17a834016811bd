import { Construct } from 'constructs';
import { Stack, Variable } from '../../app';
import { Duration, Size } from '../../core';
import { ComposeError } from '../../core/private/errors';
import { checkId, nameByPath } from '../../core/private/names';
import type { Connection, IConnectable, IService } from '../../resources';
import { HealthCheck, Mount, ResourceLimits, Secret, Service, Volume } from '../../resources';
import { IMAGES } from '../images';
import { checkLoginName } from '../private/login-name';
import { partContainer } from '../private/part-container';
import { addPartFile } from '../private/part-file';
import { checkSettings } from '../private/settings';
import type { PostgresDatabaseProps } from './postgres-database-props';
import { PostgresRole } from './postgres-role';
import { healthCommand, INITDB_ARGUMENTS, THROWAWAY_PASSWORD_FILE, volumeTarget } from './private/layout';
import { checkNames, databaseNameFor } from './private/names';
import { renderProvision } from './private/provision';
import { OWN_SETTINGS, renderServerArguments } from './private/server-settings';
import { PROVISION_SCRIPT, renderStartScript, START_SCRIPT } from './private/start-script';
import { majorVersion } from './private/version';

const MEMORY = Size.mebibytes(512);
const LEAST_MEMORY = Size.mebibytes(128);
/** Beside one for each connection: writers, workers, the health check. */
const OTHER_PROCESSES = 100;
/** The engine's own size of `/dev/shm`, through which the workers of a parallel query talk. */
const LEAST_SHARED_MEMORY = Size.mebibytes(64);

/**
 * A PostgreSQL server with one database, an owner that runs migrations and an application role that reads and writes rows.
 *
 * Roles, passwords and rights are applied at every start, so a password that changed in `.env` is valid after the next
 * `bootstrap` and `up`. It is healthy when a client gets in as the application role.
 *
 * @example
 *
 * declare const shop: Stack;
 * declare const api: Service;
 * declare const migrations: Service;
 * const orders = new PostgresDatabase(shop, 'orders', { extensions: ['pgcrypto'] });
 * api.connectTo(orders);
 * migrations.connectTo(orders.owner);
 */
export class PostgresDatabase extends Construct implements IConnectable {
  /** The container. */
  public readonly service: Service;
  /** Name of the database. */
  public readonly databaseName: string;
  /** Reads and writes rows, and changes no structure: what a client gets unless it asks for another role. */
  public readonly application: PostgresRole;
  /** Owns the database: what migrations connect to. */
  public readonly owner: PostgresRole;

  constructor(scope: Construct, id: string, props: PostgresDatabaseProps = {}) {
    checkId(scope, id);
    super(scope, id);
    const databaseName = props.databaseName ?? databaseNameFor(nameByPath(this, Stack.of(this)));
    const { ownerName = `${databaseName}_owner`, applicationName = `${databaseName}_app` } = props;
    this.check(props);
    checkNames(databaseName, ownerName, applicationName, this);
    const application = this.login('password', `password of the application in database ${databaseName}`, props.applicationPassword);
    const owner = this.login('owner-password', `password of the owner of database ${databaseName}`, props.ownerPassword);
    const superuser = props.superuserPassword && new Secret(this, 'superuser-password', { variable: props.superuserPassword });

    this.databaseName = databaseName;
    const health = healthCommand(databaseName, applicationName, pathOf(application.secret));
    this.service = this.createService(props, superuser ? pathOf(superuser) : THROWAWAY_PASSWORD_FILE, health);
    const secrets = [application.secret, owner.secret, ...(superuser ? [superuser] : [])];
    const passwordFiles = secrets.map((secret) => this.service.addSecret(secret));
    const provision = renderProvision({
      database: databaseName,
      owner: { name: ownerName, passwordFile: pathOf(owner.secret) },
      application: { name: applicationName, passwordFile: pathOf(application.secret) },
      superuserPasswordFile: superuser && pathOf(superuser),
      extensions: props.extensions ?? [],
    });
    addPartFile(this, this.service, { id: 'start', name: 'start.sh', target: START_SCRIPT, content: () => renderStartScript(passwordFiles) });
    addPartFile(this, this.service, { id: 'provision', name: 'provision.sql', target: PROVISION_SCRIPT, content: () => provision });
    const { service } = this;
    this.application = PostgresRole._create(this, 'application', { service, databaseName, roleName: applicationName, ...application });
    this.owner = PostgresRole._create(this, 'owner', { service, databaseName, roleName: ownerName, ...owner });
  }

  /**
   * A client connects as the application role.
   *
   * @param client the service that connects.
   */
  public connectionFor(client: IService): Connection {
    return this.application.connectionFor(client);
  }

  private createService(props: PostgresDatabaseProps, superuserPasswordFile: string, health: string): Service {
    const { memory = MEMORY, maxConnections = 100, processors = 1, settings = {}, extensions = [] } = props;
    const major = majorVersion(props.version, props.image, this);
    const volume = props.volume ?? new Volume(this, 'data');
    return new Service(this, 'Default', {
      ...partContainer(props, IMAGES.postgres, major),
      command: ['bash', START_SCRIPT, ...renderServerArguments({ memory: memory.toBytes(), maxConnections, extensions, settings })],
      environment: {
        POSTGRES_DB: this.databaseName,
        POSTGRES_PASSWORD_FILE: superuserPasswordFile,
        POSTGRES_INITDB_ARGS: INITDB_ARGUMENTS,
      },
      mounts: [Mount.volume(volume, volumeTarget(major)), Mount.tmpfs('/run/postgresql')],
      sharedMemory: Size.bytes(Math.max(Math.floor(memory.toBytes() / 4), LEAST_SHARED_MEMORY.toBytes())),
      limits: ResourceLimits.of({ cpus: processors, memory, pids: maxConnections + OTHER_PROCESSES }),
      healthCheck: HealthCheck.shell(health, { startPeriod: Duration.minutes(2) }),
      // Writes what is in memory to disk before it ends.
      stopGracePeriod: Duration.minutes(1),
    });
  }

  /** The password of a role, as a variable and as the file that the server reads. */
  private login(id: string, description: string, given: Variable | undefined): { readonly password: Variable; readonly secret: Secret } {
    const password = given ?? Variable.password(this, Variable.nameFor(this, id), { description });
    return { password, secret: new Secret(this, id, { variable: password }) };
  }

  private check({ memory = MEMORY, maxConnections = 100, settings = {}, extensions = [] }: PostgresDatabaseProps): void {
    checkSettings(settings, OWN_SETTINGS, this);
    extensions.forEach((name) => checkLoginName(name, 'extension', this));
    if (memory.compareTo(LEAST_MEMORY) < 0) {
      throw new ComposeError('postgres.memory', `the memory is ${memory}, in which the server does not start reliably; give at least ${LEAST_MEMORY}`, this);
    }
    if (!Number.isInteger(maxConnections) || maxConnections < 1) {
      throw new ComposeError('postgres.max-connections', `'maxConnections' is ${maxConnections}; give a whole number from 1 on`, this);
    }
  }
}

function pathOf(secret: Secret): string {
  return `/run/secrets/${secret.secretName}`;
}
