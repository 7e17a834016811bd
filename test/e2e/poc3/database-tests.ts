import { Client } from 'pg';
import type { Subject } from './gateway-tests';

/** Variable, database and host port of each server. */
const DATABASES = [
  ['AUTH_DATABASE', 'auth_db', 5432], ['PAYMENTS_DATABASE', 'payments_db', 5433], ['ADMIN_DATABASE', 'admin_db', 5434],
  ['PROFILE_DATABASE', 'profile_db', 5435], ['DATABASE', 'mfe_poc2', 5436],
] as const;

/** Runs one statement; gives its rows as lists, or the code of what the server has against it. */
async function query(connectionString: string, text: string): Promise<unknown[][] | string> {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    const { rows }: { rows: unknown[][] } = await client.query({ text, rowMode: 'array' });
    return rows;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  } finally {
    await client.end();
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';
const INVALID_PASSWORD = '28P01';

/** The databases, as programs on this machine use them, with nothing but `.env`. */
export function describeDatabases(subject: () => Subject): void {
  describe.each(DATABASES)('%s_URL', (name, database, port) => {
    const url = () => subject().poc3.variable(`${name}_URL`);
    const owner = () => subject().poc3.variable(`${name}_OWNER_URL`);

    test('opens its own database as its own user, on its own port', async () => {
      expect(new URL(url()).port).toBe(String(port));
      expect(await query(url(), 'SELECT current_database(), current_user, current_setting(\'server_version_num\')::int >= 160000'))
        .toEqual([[database, `${database}_app`, true]]);
    });

    test('opens no other database of the server', async () => {
      expect(await query(url(), 'SELECT datname FROM pg_database WHERE datallowconn AND has_database_privilege(datname, \'CONNECT\')')).toEqual([[database]]);
      expect(await query(url().replace(/[^/]+$/, 'postgres'), 'SELECT 1')).toBe(INSUFFICIENT_PRIVILEGE);
    });

    test('opens no other server', async () => {
      const others = DATABASES.filter(([other]) => other !== name);
      const refusals = others.map(([, other, otherPort]) => query(url().replace(`:${port}/${database}`, `:${otherPort}/${other}`), 'SELECT 1'));
      expect(await Promise.all(refusals)).toEqual(others.map(() => INVALID_PASSWORD));
    });

    test('is no superuser, and neither is the owner', async () => {
      const rights = 'SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = current_user';
      for (const role of [url(), owner()]) {
        expect(await query(role, rights)).toEqual([[false, false, false, false, false]]);
        expect(await query(role, 'CREATE ROLE intruder')).toBe(INSUFFICIENT_PRIVILEGE);
        expect(await query(role, 'CREATE DATABASE intruder')).toBe(INSUFFICIENT_PRIVILEGE);
      }
      expect(await query(url().replace(/\/\/[^@]+@/, '//postgres:postgres@'), 'SELECT 1')).toBe(INVALID_PASSWORD);
    });

    test('reads and writes rows of what the owner made, and changes no structure', async () => {
      expect(await query(owner(), 'CREATE TABLE item (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, user_id uuid)')).toEqual([]);
      expect(await query(url(), 'INSERT INTO item (user_id) VALUES (gen_random_uuid()) RETURNING id')).toEqual([[1]]);
      expect(await query(url(), 'DELETE FROM item RETURNING id')).toEqual([[1]]);
      for (const change of ['CREATE TABLE other ()', 'DROP TABLE item', 'ALTER TABLE item ADD note text', 'CREATE EXTENSION pgcrypto']) {
        expect([change, await query(url(), change)]).toEqual([change, INSUFFICIENT_PRIVILEGE]);
      }
      expect(await query(owner(), 'DROP TABLE item')).toEqual([]);
    });
  });
}
