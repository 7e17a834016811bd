import { Variable } from '../../../src/app';
import { Size } from '../../../src/core';
import type { PostgresDatabaseProps } from '../../../src/parts/postgres';
import { PostgresDatabase, PostgresVersion } from '../../../src/parts/postgres';
import { Image, Port, Service, Volume } from '../../../src/resources';
import { messageOf } from '../../helpers/errors';
import { fileOf, findingsOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

function shopWith(props: PostgresDatabaseProps = {}): { shop: Shop; orders: PostgresDatabase } {
  const shop = new Shop();
  return { shop, orders: new PostgresDatabase(shop.stack, 'orders', props) };
}

const provisionOf = (shop: Shop) => fileOf(shop.app, 'shop/orders/provision.sql');
const refusal = (props: PostgresDatabaseProps) => messageOf(() => shopWith(props));

describe('a database with no option given', () => {
  test('reads as a whole', () => {
    expect(shopWith().shop.text()).toMatchSnapshot();
  });

  test('gives no finding', () => {
    const { shop, orders } = shopWith();
    new Service(shop.stack, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2') }).connectTo(orders);
    expect(findingsOf(shop.app)).toEqual([]);
  });

  test('asks for two passwords that bootstrap may invent, and is told them as files', () => {
    const { shop } = shopWith();
    expect(fileOf(shop.app, 'shop/.env.required')).toMatch(/ORDERS_OWNER_PASSWORD=[\s\S]*ORDERS_PASSWORD=/);
    expect(shop.service('orders').secrets).toEqual([{ source: 'orders-owner-password' }, { source: 'orders-password' }]);
    expect(JSON.stringify(shop.service('orders').environment)).not.toContain('${');
  });
});

describe('the version', () => {
  test('decides the image and where the data is', () => {
    const { shop } = shopWith({ version: PostgresVersion.V18 });
    expect(shop.service('orders')).toMatchObject({
      image: 'postgres:18.0-alpine',
      volumes: [{ type: 'volume', source: 'orders-data', target: '/var/lib/postgresql' }, { type: 'tmpfs', target: '/run/postgresql' }],
    });
  });

  test.each([
    ['postgres', '16-alpine', '/var/lib/postgresql/data', '70:70'],
    ['postgres', '18.1', '/var/lib/postgresql', '999:999'],
    ['pgvector/pgvector', 'pg17', '/var/lib/postgresql/data', '999:999'],
  ])('follows from the image %s:%s, and so do path and user', (repository, tag, target, user) => {
    const { shop } = shopWith({ image: Image.of(repository, tag) });
    expect(shop.service('orders')).toMatchObject({ user, volumes: [{ target }, {}] });
  });
});

describe('names', () => {
  test('follow from the place in the stack', () => {
    const shop = new Shop();
    const database = new PostgresDatabase(shop.stack, 'Auth-DB');
    expect([database.databaseName, database.owner.roleName, database.application.roleName]).toEqual(['auth_db', 'auth_db_owner', 'auth_db_app']);
  });

  test('never begin with a digit by themselves', () => {
    expect(new PostgresDatabase(new Shop().stack, '2024').databaseName).toBe('_2024');
  });

  test('may be chosen', () => {
    const { shop } = shopWith({ databaseName: 'Shop.Main', ownerName: 'root-of-all', applicationName: 'api' });
    expect(provisionOf(shop)).toContain('GRANT CONNECT, TEMPORARY ON DATABASE "Shop.Main" TO "api";');
    expect(shop.service('orders').environment).toMatchObject({ POSTGRES_DB: 'Shop.Main' });
  });

  test('are checked', () => {
    expect(refusal({ databaseName: 'my shop' })).toContain("'my shop' cannot be the name of the database");
    expect(refusal({ ownerName: 'postgres' })).toContain('[postgres.name at shop/orders]');
  });
});

describe('options', () => {
  test('of the container reach it', () => {
    const shop = new Shop();
    new PostgresDatabase(shop.stack, 'orders', {
      serviceName: 'db',
      containerName: 'mfe-db',
      ports: [Port.tcp(5432).publishedOn(5433)],
      profiles: ['legacy'],
      processors: 0.5,
      user: '1001:1001',
      volume: Volume.fromName(shop.stack, 'old', 'old_data'),
    });
    expect(shop.service('db')).toMatchObject({
      container_name: 'mfe-db',
      ports: [{ target: 5432, host_ip: '127.0.0.1', published: '5433' }],
      profiles: ['legacy'],
      user: '1001:1001',
      deploy: { resources: { limits: { cpus: 0.5, pids: 200 } } },
      volumes: [{ source: 'old' }, {}],
    });
  });

  test('of the server become its arguments', () => {
    const { shop } = shopWith({ memory: Size.gibibytes(2), maxConnections: 300, settings: { log_min_duration_statement: '250ms' }, extensions: ['pg_stat_statements'] });
    const service = shop.service('orders');
    expect(service.command).toEqual(expect.arrayContaining([
      '--max_connections=300', '--shared_buffers=512MB', '--log_min_duration_statement=250ms', '--shared_preload_libraries=pg_stat_statements',
    ]));
    expect(service).toMatchObject({ shm_size: '512m', deploy: { resources: { limits: { memory: '2g', pids: 400 } } } });
    expect(provisionOf(shop)).toContain('CREATE EXTENSION IF NOT EXISTS "pg_stat_statements";');
  });

  test('take passwords that the program has already', () => {
    const shop = new Shop();
    const password = Variable.secret(shop.stack, 'LEGACY_PASSWORD', { description: 'password of the old system' });
    new PostgresDatabase(shop.stack, 'orders', { applicationPassword: password, ownerPassword: password, superuserPassword: password });
    expect(fileOf(shop.app, 'shop/.env.required')).not.toContain('ORDERS');
    expect(shop.service('orders').environment).toMatchObject({ POSTGRES_PASSWORD_FILE: '/run/secrets/orders-superuser-password' });
    expect(provisionOf(shop)).toContain('\\set password `cat /run/secrets/orders-superuser-password`');
  });

  test.each<[string, PostgresDatabaseProps, string]>([
    ['too little memory', { memory: Size.mebibytes(64) }, 'the memory is 64m, in which the server does not start reliably; give at least 128m [postgres.memory at shop/orders]'],
    ['half a connection', { maxConnections: 0.5 }, "'maxConnections' is 0.5; give a whole number from 1 on [postgres.max-connections at shop/orders]"],
    ['an extension that is no name', { extensions: ['pg crypto'] }, "'pg crypto' cannot be the name of the extension"],
    ['a setting of its own', { settings: { port: '5433' } }, "setting 'port' cannot be '5433', as the part decides it; use its options, or replace the generated file [setting.own at shop/orders]"],
    ['a setting that is no name', { settings: { 'work mem': '1MB' } }, "'work mem' cannot be the name of a setting; use letters, digits, '_', '.' and '-', starting with a letter [setting.name at shop/orders]"],
    ['a setting of two lines', { settings: { work_mem: '1MB\nfsync=off' } }, "the value of setting 'work_mem' holds a line break or another control character; write it on one line [setting.value at shop/orders]"],
  ])('refuse %s', (_, props, message) => {
    expect(refusal(props)).toContain(message);
  });
});
