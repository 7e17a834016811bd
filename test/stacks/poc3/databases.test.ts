import { parse } from 'yaml';
import { messageOf } from '../../helpers/errors';
import { fileOf, poc3 } from './scenarios';

test('a database gets the extensions that it is asked for, and no other one does', () => {
  const stack = poc3({ databaseExtensions: { auth_db: ['pgcrypto'] } });

  expect(fileOf(stack, 'auth_db/provision.sql')).toContain('CREATE EXTENSION IF NOT EXISTS "pgcrypto";');
  expect(fileOf(stack, 'payments_db/provision.sql')).not.toContain('EXTENSION');
});

test('extensions for a database that is not there are refused', () => {
  expect(messageOf(() => poc3({ databaseExtensions: { auth: ['pgcrypto'] } }))).toBe(
    "'databaseExtensions' names 'auth', which is no database of this stack; use auth_db, payments_db, admin_db, profile_db, postgres [extensions.database at poc3]",
  );
  expect(messageOf(() => poc3({ legacyDatabase: false, databaseExtensions: { postgres: ['pgcrypto'] } }))).toContain('use auth_db, payments_db, admin_db, profile_db [');
});

test('databases are published to this machine alone, unless somebody says otherwise by name', () => {
  const addresses = (databasesOnEveryInterface?: boolean): string[] => {
    const { services } = parse(fileOf(poc3({ databasesOnEveryInterface }), 'docker-compose.yml'));
    return services.payments_db.ports.map((port: { host_ip: string; published: string }) => `${port.host_ip} ${port.published}`);
  };

  expect(addresses()).toEqual(['127.0.0.1 5433']);
  expect(addresses(true)).toEqual(['0.0.0.0 5433', ':: 5433']);
});
