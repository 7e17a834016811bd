import { Variable } from '../../src/app';
import { Connection, Credentials, Image, Secret, Service } from '../../src/resources';
import type { ConnectionOptions, ConnectOptions } from '../../src/resources';
import { Shop } from '../helpers/stack';

const { stack } = new Shop();
const service = new Service(stack, 'orders', { image: Image.of('postgres', '17.6') });
const password = new Secret(stack, 'password', { variable: Variable.password(stack, 'PASSWORD', { description: 'password' }) });
const all: ConnectionOptions = { url: 'postgres://app@orders', settings: { HOST: 'orders' }, secretFiles: { PASSWORD_FILE: password } };

/** What a client is told, and which secrets it reads. */
function told(connection: ConnectionOptions, options: ConnectOptions = {}): { environment: { [name: string]: string }; secrets: string[] } {
  const secrets: string[] = [];
  const environment = Connection.to(service, 'orders-db', connection)._environment(options, ({ secretName }) => {
    secrets.push(secretName);
    return `/run/secrets/${secretName}`;
  });
  return { environment, secrets };
}

test('is one address where there is one, and no secret is read then', () => {
  expect(told(all)).toEqual({ environment: { ORDERS_DB_URL: 'postgres://app@orders' }, secrets: [] });
  expect(told(all, { credentials: Credentials.URL })).toEqual(told(all));
});

test('is settings one by one with files for secrets, when the client asks for files', () => {
  expect(told(all, { credentials: Credentials.FILE })).toEqual({
    environment: { ORDERS_DB_HOST: 'orders', ORDERS_DB_PASSWORD_FILE: '/run/secrets/password' }, secrets: ['password'],
  });
});

test('is settings one by one when there is no address', () => {
  expect(told({ secretFiles: { KEY_FILE: password } })).toEqual({ environment: { ORDERS_DB_KEY_FILE: '/run/secrets/password' }, secrets: ['password'] });
});

test('may say nothing', () => {
  expect(told({})).toEqual({ environment: {}, secrets: [] });
});

test.each([['db', 'DB_URL'], ['my.main-db', 'MY_MAIN_DB_URL'], ['ä', '__URL']])('begins its variables with %s in capitals', (prefix, name) => {
  expect(Object.keys(told(all, { prefix }).environment)).toEqual([name]);
});
