export { PostgresDatabase } from './postgres-database';
export { type PostgresDatabaseProps } from './postgres-database-props';
export { PostgresRole } from './postgres-role';
export { PostgresVersion } from './postgres-version';
