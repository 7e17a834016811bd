/**
 * A major version of PostgreSQL: what decides the format of the data. Going to another one takes a dump and a restore, or `pg_upgrade`.
 *
 * @see https://www.postgresql.org/support/versioning/
 */
export enum PostgresVersion {
  /** PostgreSQL 14, supported until November 2026. */
  V14 = '14',
  /** PostgreSQL 15, supported until November 2027. */
  V15 = '15',
  /** PostgreSQL 16, supported until November 2028. */
  V16 = '16',
  /** PostgreSQL 17, supported until November 2029. */
  V17 = '17',
  /** PostgreSQL 18, supported until November 2030. */
  V18 = '18',
}
