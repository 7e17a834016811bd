import { parseDotenv } from '../../../src/core/private/dotenv';
import { fileOf, IMAGES, poc3 } from './scenarios';

/** What programs read of a file in which every secret is `p`. */
function values(text: string): { [name: string]: string | undefined } {
  const filled = text.replace(/^(\w+_PASSWORD)=$/gm, '$1=p');
  return Object.fromEntries(parseDotenv(filled, { file: '.env' }).map(({ name, value }) => [name, value]));
}

const development = values(fileOf(poc3(), '.env.example'));

test('has the variables of the platform, with the defaults of its table', () => {
  expect(development).toMatchObject({
    RABBITMQ_USER: 'app',
    RABBITMQ_PASSWORD: 'p',
    NGINX_HOST: 'localhost',
    SSL_CERT_PATH: './certificates/localhost.crt',
    SSL_KEY_PATH: './certificates/localhost.key',
    SENTRY_DSN: '',
    SENTRY_ENVIRONMENT: 'development',
    WS_URL: 'wss://localhost/ws',
    DATABASE_POOL_MIN: '2',
    DATABASE_POOL_MAX: '10',
  });
});

test.each([
  ['AUTH_DATABASE', 'postgresql://auth_db_app:p@', 'localhost:5432', 'auth_db:5432', '/auth_db'],
  ['PAYMENTS_DATABASE', 'postgresql://payments_db_app:p@', 'localhost:5433', 'payments_db:5432', '/payments_db'],
  ['ADMIN_DATABASE', 'postgresql://admin_db_app:p@', 'localhost:5434', 'admin_db:5432', '/admin_db'],
  ['PROFILE_DATABASE', 'postgresql://profile_db_app:p@', 'localhost:5435', 'profile_db:5432', '/profile_db'],
  ['DATABASE', 'postgresql://mfe_poc2_app:p@', 'localhost:5436', 'postgres:5432', '/mfe_poc2'],
  ['REDIS', 'redis://default:p@', 'localhost:6379', 'redis:6379', ''],
  ['RABBITMQ', 'amqp://app:p@', 'localhost:5672', 'rabbitmq:5672', ''],
])('%s has a URL for programs on this machine, and one for containers', (name, login, outside, inside, path) => {
  expect(development[`${name}_URL`]).toBe(`${login}${outside}${path}`);
  expect(development[`${name}_INTERNAL_URL`]).toBe(`${login}${inside}${path}`);
});

test('migrations on this machine have a URL of the owner', () => {
  expect(development.AUTH_DATABASE_OWNER_URL).toBe('postgresql://auth_db_owner:p@localhost:5432/auth_db');
});

test('every variable has a comment that says what it is for', () => {
  for (const file of ['.env.example', '.env.required']) {
    const [, ...entries] = fileOf(poc3(), file).trim().split('\n\n');
    expect(entries.filter((entry) => !/^# \w.{10,}\n# (required|optional).*\n\w+=\S*$/.test(entry))).toEqual([]);
  }
});

test('.env.required has all that is required and nothing else, without values', () => {
  const required = fileOf(poc3(), '.env.required').match(/^\w+=.*$/gm) ?? [];
  const passwords = ['AUTH_DB', 'PAYMENTS_DB', 'ADMIN_DB', 'PROFILE_DB', 'POSTGRES'].flatMap((name) => [`${name}_PASSWORD=`, `${name}_OWNER_PASSWORD=`]);

  expect(required.sort()).toEqual([...passwords, 'RABBITMQ_PASSWORD=', 'RABBITMQ_ADMIN_PASSWORD=', 'REDIS_PASSWORD='].sort());
});

test('what cannot be guessed in production is required there', () => {
  const production = poc3({ productionCertificate: true, applicationImages: IMAGES });
  const required = Object.keys(values(fileOf(production, '.env.required')));

  expect(required.filter((name) => !name.endsWith('_PASSWORD'))).toEqual(['NGINX_HOST', 'SSL_CERT_PATH', 'SSL_KEY_PATH']);
  expect(values(fileOf(production, '.env.example')).SENTRY_ENVIRONMENT).toBe('production');
});
