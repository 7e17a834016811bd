import type { Construct } from 'constructs';
import { ComposeError } from '../../core/private/errors';
import { PostgresDatabase } from '../../parts/postgres';
import type { INetwork } from '../../resources';
import { Port, Volume } from '../../resources';
import type { Poc3StackProps } from './poc3-stack-props';

/** PostgreSQL's own port, inside every container. */
const POSTGRES = 5432;

/** The service of each database and the port that the host publishes it on. */
export const DATABASE_PORTS = { auth_db: 5432, payments_db: 5433, admin_db: 5434, profile_db: 5435, postgres: 5436 };

type Name = keyof typeof DATABASE_PORTS;

/** Each service owns one database on a server of its own; no other one can get in. */
export interface Databases {
  readonly auth: PostgresDatabase;
  readonly payments: PostgresDatabase;
  readonly admin: PostgresDatabase;
  readonly profile: PostgresDatabase;
  /** The shared database of before, kept for migration. */
  readonly legacy?: PostgresDatabase;
}

/** The databases of the platform: service, volume, container name, line by line. */
export function createDatabases(stack: Construct, network: INetwork, props: Poc3StackProps): Databases {
  const { legacyDatabase = true, databaseExtensions = {}, databasesOnEveryInterface } = props;
  const names = Object.keys(DATABASE_PORTS).filter((name) => legacyDatabase || name !== 'postgres');
  const stranger = Object.keys(databaseExtensions).find((name) => !names.includes(name));
  if (stranger !== undefined) {
    throw new ComposeError('extensions.database', `'databaseExtensions' names '${stranger}', which is no database of this stack; use ${names.join(', ')}`, stack);
  }
  const database = (id: Name, volume: string, containerName: string, databaseName?: string): PostgresDatabase => {
    const port = Port.tcp(POSTGRES).publishedOn(DATABASE_PORTS[id]);
    return new PostgresDatabase(stack, id, {
      databaseName,
      containerName,
      networks: [network],
      ports: [databasesOnEveryInterface ? port.onEveryInterface() : port],
      volume: new Volume(stack, volume),
      extensions: databaseExtensions[id],
    });
  };
  return {
    auth: database('auth_db', 'auth_db_data', 'mfe-auth-db'),
    payments: database('payments_db', 'payments_db_data', 'mfe-payments-db'),
    admin: database('admin_db', 'admin_db_data', 'mfe-admin-db'),
    profile: database('profile_db', 'profile_db_data', 'mfe-profile-db'),
    legacy: legacyDatabase ? database('postgres', 'postgres_data', 'mfe-postgres', 'mfe_poc2') : undefined,
  };
}
