import type { Variable } from '../../app';
import type { Size } from '../../core';
import type { IVolume } from '../../resources';
import type { PartProps } from '../part-props';
import type { PostgresVersion } from './postgres-version';

/** Options of a PostgreSQL server and its database. */
export interface PostgresDatabaseProps extends PartProps {
  /**
   * Major version.
   *
   * @default - that of the image when one is given, else PostgresVersion.V17
   */
  readonly version?: PostgresVersion;

  /**
   * Name of the database: letters, digits, `_`, `.` and `-`, at most 63.
   *
   * @default - the path inside the stack, with '_' for all that is no letter or digit
   */
  readonly databaseName?: string;

  /**
   * Name of the role that owns the database and runs migrations.
   *
   * @default - the name of the database and '_owner'
   */
  readonly ownerName?: string;

  /**
   * Name of the role that programs connect as.
   *
   * @default - the name of the database and '_app'
   */
  readonly applicationName?: string;

  /**
   * Password of the owner.
   *
   * @default - a generated one, in the variable '<PATH>_OWNER_PASSWORD'
   */
  readonly ownerPassword?: Variable;

  /**
   * Password of the application role.
   *
   * @default - a generated one, in the variable '<PATH>_PASSWORD'
   */
  readonly applicationPassword?: Variable;

  /**
   * Password of the superuser `postgres`.
   *
   * @default - none: it gets in only inside the container, `docker compose exec <service> psql`
   */
  readonly superuserPassword?: Variable;

  /**
   * Extensions to create in the database, such as `pgcrypto`. Code that one needs at the start of the server is loaded.
   *
   * @default - none
   */
  readonly extensions?: string[];

  /**
   * Memory of the container, at least 128 MiB. Caches and work areas of the server follow from it.
   *
   * @default Size.mebibytes(512)
   */
  readonly memory?: Size;

  /**
   * How many clients may be connected at a time.
   *
   * @default 100
   */
  readonly maxConnections?: number;

  /**
   * Settings of the server by name, such as `log_min_duration_statement: '250ms'`. They win over what follows from the memory.
   *
   * @default - none
   */
  readonly settings?: { [name: string]: string };

  /**
   * Volume that holds the data.
   *
   * @default - a volume of its own, '<path>-data'
   */
  readonly volume?: IVolume;
}
