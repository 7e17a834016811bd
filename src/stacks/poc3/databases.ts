import type { Construct } from 'constructs';
import { PostgresDatabase } from '../../parts/postgres';
import type { INetwork } from '../../resources';
import { Port, Volume } from '../../resources';

/** PostgreSQL's own port, inside every container. */
const POSTGRES = 5432;

/** Each service owns one database on a server of its own; no other one can get in. */
export interface Databases {
  readonly auth: PostgresDatabase;
  readonly payments: PostgresDatabase;
  readonly admin: PostgresDatabase;
  readonly profile: PostgresDatabase;
  /** The shared database of before, kept for migration. */
  readonly legacy?: PostgresDatabase;
}

/** The databases of the platform: service, host port, volume and container name, line by line. */
export function createDatabases(stack: Construct, network: INetwork, withLegacy: boolean): Databases {
  const database = (id: string, hostPort: number, volume: string, containerName: string, databaseName?: string): PostgresDatabase =>
    new PostgresDatabase(stack, id, {
      databaseName,
      containerName,
      networks: [network],
      ports: [Port.tcp(POSTGRES).publishedOn(hostPort)],
      volume: new Volume(stack, volume),
    });
  return {
    auth: database('auth_db', 5432, 'auth_db_data', 'mfe-auth-db'),
    payments: database('payments_db', 5433, 'payments_db_data', 'mfe-payments-db'),
    admin: database('admin_db', 5434, 'admin_db_data', 'mfe-admin-db'),
    profile: database('profile_db', 5435, 'profile_db_data', 'mfe-profile-db'),
    legacy: withLegacy ? database('postgres', 5436, 'postgres_data', 'mfe-postgres', 'mfe_poc2') : undefined,
  };
}
