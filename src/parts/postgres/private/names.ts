import type { IConstruct } from 'constructs';
import { ComposeError } from '../../../core/private/errors';
import { checkLoginName } from '../../private/login-name';

const RESERVED_ROLES = ['none', 'postgres', 'public'];
const RESERVED_DATABASES = ['postgres', 'template0', 'template1'];

/** The name that a database has when nobody gives it one: as it can be written in SQL without quotes. */
export function databaseNameFor(serviceName: string): string {
  const name = serviceName.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** Refuses names that the server keeps for itself, and two roles of one name. */
export function checkNames(database: string, owner: string, application: string, scope: IConstruct): void {
  checkLoginName(database, 'database', scope);
  checkLoginName(owner, 'owner', scope);
  checkLoginName(application, 'application role', scope);
  if (RESERVED_DATABASES.includes(database)) {
    throw reserved('database', database, RESERVED_DATABASES, scope);
  }
  for (const role of [owner, application]) {
    if (RESERVED_ROLES.includes(role) || role.startsWith('pg_')) {
      throw reserved('role', role, [...RESERVED_ROLES, 'pg_…'], scope);
    }
  }
  if (owner === application) {
    throw new ComposeError(
      'postgres.role',
      `'${owner}' cannot be both the owner and the application role, which is there to have fewer rights; give one of them another name`,
      scope,
    );
  }
}

function reserved(what: string, name: string, all: string[], scope: IConstruct): ComposeError {
  return new ComposeError('postgres.name', `'${name}' cannot be the name of the ${what}, as PostgreSQL keeps ${all.join(', ')} for itself; choose another`, scope);
}
