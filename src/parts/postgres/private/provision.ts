/** A role that logs in with a password. */
export interface RoleSettings {
  readonly name: string;
  /** Path of the password in the container. */
  readonly passwordFile: string;
}

/** What the server must hold, whatever its volume held before. */
export interface ProvisionSettings {
  readonly database: string;
  /** Owns the database and what migrations make in it. */
  readonly owner: RoleSettings;
  /** What programs connect as: reads and writes rows, changes no structure. */
  readonly application: RoleSettings;
  /** Extensions of the database. */
  readonly extensions: string[];
  /** Where the superuser's password is; undefined: it has none and gets in by the socket only. */
  readonly superuserPasswordFile?: string;
}

/**
 * SQL for `psql` that makes roles, rights and extensions so, on an empty volume and on any later one:
 * running it again changes nothing, running it after an edit changes what was edited.
 *
 * Rights on tables that exist are left alone: what a migration took back stays taken back.
 */
export function renderProvision(settings: ProvisionSettings): string {
  const { database, owner, application } = settings;
  return [
    ...prologue(),
    '\n-- Owns the database: migrations run as this role.',
    ...role(owner),
    '\n-- What programs run as: no superuser, makes no roles, owns nothing.',
    ...role(application),
    ...superuser(settings),
    ...databaseRights(database, owner.name, application.name),
    ...schemaRights(database, owner.name, application.name),
    ...extensions(settings.extensions),
  ].join('\n') + '\n';
}

/** A password in a statement must not reach the log when the statement fails, nor the statistics of statements. */
function prologue(): string[] {
  return [
    '-- Roles, rights and extensions, applied whenever the server starts. Running it again changes nothing.',
    '\\set ON_ERROR_STOP on',
    'SET client_min_messages = warning;',
    '',
    '-- Keeps the passwords below out of the log and of pg_stat_statements.',
    "SET log_statement = 'none';",
    'SET log_min_duration_statement = -1;',
    "SET log_min_error_statement = 'panic';",
    "SET pg_stat_statements.track = 'none';",
  ];
}

/** `CREATE ROLE` knows no `IF NOT EXISTS`: the statement is made by a query that returns none when the role is there. */
function role({ name, passwordFile }: RoleSettings): string[] {
  const quoted = quoteIdentifier(name);
  return [
    `SELECT ${quoteLiteral(`CREATE ROLE ${quoted}`)} WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${quoteLiteral(name)}) \\gexec`,
    `\\set password \`cat ${passwordFile}\``,
    `ALTER ROLE ${quoted} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';`,
  ];
}

/** The image makes a password for the superuser in any case; without one of the user's it is taken away again. */
function superuser({ superuserPasswordFile }: ProvisionSettings): string[] {
  if (superuserPasswordFile === undefined) {
    return ['\n-- Nobody is the superuser over the network, only who is inside the container.', 'ALTER ROLE postgres PASSWORD NULL;'];
  }
  return ['', `\\set password \`cat ${superuserPasswordFile}\``, "ALTER ROLE postgres PASSWORD :'password';"];
}

function databaseRights(name: string, owner: string, application: string): string[] {
  const database = quoteIdentifier(name);
  const create = `CREATE DATABASE ${database} OWNER ${quoteIdentifier(owner)}`;
  return [
    '\n-- Everyone may connect to every database unless told otherwise.',
    `SELECT ${quoteLiteral(create)} WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = ${quoteLiteral(name)}) \\gexec`,
    `ALTER DATABASE ${database} OWNER TO ${quoteIdentifier(owner)};`,
    `REVOKE ALL ON DATABASE ${database}, postgres, template1 FROM PUBLIC;`,
    `GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${quoteIdentifier(application)};`,
  ];
}

/** Default privileges reach what the owner makes later, in every schema, because migrations come after this. */
function schemaRights(database: string, ownerName: string, applicationName: string): string[] {
  const owner = quoteIdentifier(ownerName);
  const application = quoteIdentifier(applicationName);
  return [
    '',
    `\\connect ${quoteIdentifier(database)}`,
    'SET client_min_messages = warning;',
    `ALTER SCHEMA public OWNER TO ${owner};`,
    'REVOKE ALL ON SCHEMA public FROM PUBLIC;',
    `GRANT USAGE ON SCHEMA public TO ${application};`,
    '\n-- What migrations make later.',
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT USAGE ON SCHEMAS TO ${application};`,
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${application};`,
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO ${application};`,
  ];
}

function extensions(names: string[]): string[] {
  return names.length === 0 ? [] : ['', ...names.map((name) => `CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(name)};`)];
}

/** A name as SQL reads it, letter by letter. */
export function quoteIdentifier(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}

/** Text as SQL reads it, where backslashes mean nothing (`standard_conforming_strings`, the default). */
export function quoteLiteral(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
