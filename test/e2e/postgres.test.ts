import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from '../../src/app';
import { PostgresDatabase, PostgresVersion } from '../../src/parts/postgres';
import { RunningStack } from '../helpers/running-stack';

const APPLICATION = 'PGPASSWORD="$(cat /run/secrets/orders-password)" psql -h 127.0.0.1 -U orders_app -d orders -qtA';
const OWNER = 'PGPASSWORD="$(cat /run/secrets/orders-owner-password)" psql -h 127.0.0.1 -U orders_owner -d orders -qtA';

describe.each([PostgresVersion.V15, PostgresVersion.V17, PostgresVersion.V18])('a database of PostgreSQL %s', (version) => {
  let running: RunningStack;
  const define = (stack: Stack) => {
    new PostgresDatabase(stack, 'orders', { version, extensions: ['pgcrypto', 'pg_stat_statements'] });
  };

  beforeAll(async () => {
    running = await RunningStack.start(`e2e-postgres-${version}`, define);
  }, 200_000);
  afterAll(() => running.stop(), 60_000);

  const refusal = (script: string) => running.tryShell('orders', script).stderr;

  test('lets the owner make a table and the application use its rows, but not change it', () => {
    running.shell('orders', `${OWNER} -c 'CREATE TABLE item (id serial PRIMARY KEY, name text)'`);
    expect(running.shell('orders', `${APPLICATION} -c "INSERT INTO item (name) VALUES ('a') RETURNING id"`)).toBe('1');
    expect(refusal(`${APPLICATION} -c 'DROP TABLE item'`)).toContain('must be owner of table item');
    expect(refusal(`${APPLICATION} -c 'CREATE TABLE other ()'`)).toContain('permission denied for schema public');
  });

  test('reaches tables in a schema that a migration makes', () => {
    running.shell('orders', `${OWNER} -c 'CREATE SCHEMA sales; CREATE TABLE sales.bill (total int)'`);
    running.shell('orders', `${APPLICATION} -c 'INSERT INTO sales.bill VALUES (7)'`);
    expect(running.shell('orders', `${APPLICATION} -c 'SELECT total FROM sales.bill'`)).toBe('7');
  });

  test('gives neither role a right beyond its database', () => {
    for (const role of [APPLICATION, OWNER]) {
      expect(refusal(`${role} -c 'CREATE ROLE intruder'`)).toContain('permission denied to create role');
      expect(refusal(`${role} -c 'CREATE DATABASE other'`)).toContain('permission denied to create database');
      expect(refusal(`${role} -d postgres -c 'SELECT 1'`)).toContain('permission denied for database "postgres"');
      expect(refusal(`${role} -d template1 -c 'SELECT 1'`)).toContain('permission denied for database "template1"');
    }
  });

  test('refuses a wrong password, and the superuser over the network', () => {
    expect(refusal('PGPASSWORD=wrong psql -h 127.0.0.1 -U orders_app -d orders -c \'SELECT 1\'')).toContain('password authentication failed');
    expect(refusal('PGPASSWORD=postgres psql -h 127.0.0.1 -U postgres -c \'SELECT 1\'')).toContain('password authentication failed');
    expect(running.shell('orders', 'psql -qtAc \'SELECT current_user\'')).toBe('postgres');
  });

  test('has the extensions, checksums and SCRAM', () => {
    expect(running.shell('orders', 'psql -d orders -qtAc \'SELECT extname FROM pg_extension ORDER BY 1\'').split('\n'))
      .toEqual(['pg_stat_statements', 'pgcrypto', 'plpgsql']);
    expect(running.shell('orders', 'psql -qtAc \'SHOW data_checksums; SHOW password_encryption\'')).toBe('on\nscram-sha-256');
  });

  test('shows no password in the container, the log and the statistics', () => {
    const password = running.read('secrets/orders-password').trim();
    expect(password.length).toBeGreaterThan(16);
    expect(running.inspect('orders')).not.toContain(password);
    expect(running.compose('logs').stdout).not.toContain(password);
    expect(running.shell('orders', 'psql -d orders -qtAc "SELECT count(*) FROM pg_stat_statements WHERE query ILIKE \'%PASSWORD %\'"')).toBe('0');
  });

  test('keeps its rows, and takes a new password, when it is started again', async () => {
    for (const file of ['.env', 'secrets/orders-password']) {
      rmSync(join(running.directory, file), { force: true });
    }
    const before = running.read('secrets/orders-owner-password');
    await running.write(define);
    expect(running.read('secrets/orders-owner-password')).not.toBe(before);
    running.compose('up', '--detach', '--force-recreate');
    running.up();
    expect(running.shell('orders', `${APPLICATION} -c 'SELECT name FROM item'`)).toBe('a');
    expect(running.shell('orders', `${OWNER} -c 'SELECT 1'`)).toBe('1');
  }, 120_000);

  test('comes back after it was killed', () => {
    running.compose('kill', 'orders');
    running.up();
    expect(running.shell('orders', `${APPLICATION} -c 'SELECT name FROM item'`)).toBe('a');
  }, 120_000);
});
