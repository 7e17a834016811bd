import { parse } from 'yaml';
import { messageOf } from '../../helpers/errors';
import { fileOf, IMAGES, poc3 } from './scenarios';

interface ComposeFile {
  readonly services: {
    readonly [name: string]: { readonly environment: { [name: string]: string }; readonly depends_on?: object; readonly extra_hosts?: object };
  };
}

const compose = (stack: Parameters<typeof fileOf>[0]): ComposeFile => parse(fileOf(stack, 'docker-compose.yml'));
/** Addresses of the servers in nginx.conf, by upstream. */
const upstreams = (stack: Parameters<typeof fileOf>[0]) =>
  Object.fromEntries([...fileOf(stack, 'nginx/nginx.conf').matchAll(/upstream (\w+) \{[^}]*server (\S+?)[ ;]/g)].map(([, name, server]) => [name, server]));

describe('applications on the host', () => {
  const onHost = poc3();

  test('are where the gateway looks for them', () => {
    expect(upstreams(onHost)).toEqual({
      api_gateway: 'host.docker.internal:3000',
      shell_app: 'host.docker.internal:4200',
      auth_mfe: 'host.docker.internal:4201',
      payments_mfe: 'host.docker.internal:4202',
      admin_mfe: 'host.docker.internal:4203',
      profile_mfe: 'host.docker.internal:4204',
    });
    expect(compose(onHost).services.nginx?.extra_hosts).toEqual({ 'host.docker.internal': 'host-gateway' });
  });

  test('are not services, and whoever starts the stack learns where they must listen', () => {
    expect(Object.keys(compose(onHost).services)).toHaveLength(8);
    expect(fileOf(onHost, 'README.md')).toContain('On Linux they must listen on 0.0.0.0: for one that listens on 127.0.0.1 alone the gateway answers 502.');
    expect(onHost.app._synthInMemory().manifest.stacks.poc3?.notes).toEqual([expect.stringContaining('must listen on 0.0.0.0')]);
  });

  test('have no container to add to', () => {
    expect(messageOf(() => onHost.stack.application('api_gateway'))).toBe(
      "'api_gateway' has no container, since the applications run on the host; give 'applicationImages' to run them in the stack [application.host at poc3]",
    );
  });
});

describe('applications in the stack', () => {
  const inside = poc3({ applicationImages: IMAGES });
  inside.stack.application('shell_app').environment.add('THEME', 'dark');
  const { services } = compose(inside);

  test('are services, which the gateway finds by name', () => {
    expect(upstreams(inside)).toEqual({
      api_gateway: 'api_gateway:3000',
      shell_app: 'shell_app:4200',
      auth_mfe: 'auth_mfe:4201',
      payments_mfe: 'payments_mfe:4202',
      admin_mfe: 'admin_mfe:4203',
      profile_mfe: 'profile_mfe:4204',
    });
    expect(services.nginx?.extra_hosts).toBeUndefined();
    expect(fileOf(inside, 'README.md')).not.toContain('must listen on 0.0.0.0');
  });

  test.each([['auth', 3001], ['payments', 3002], ['admin', 3003], ['profile', 3004]])('the %s service owns its database, and no other one', (name, port) => {
    const { environment = {}, depends_on: awaited = {} } = services[`${name}_service`] ?? {};
    const databases = Object.keys(environment).filter((variable) => variable.endsWith('_DATABASE_URL'));

    expect(environment).toMatchObject({ PORT: String(port), DATABASE_POOL_MIN: '${DATABASE_POOL_MIN:-2}', DATABASE_POOL_MAX: '${DATABASE_POOL_MAX:-10}' });
    expect(databases).toEqual([`${name.toUpperCase()}_DATABASE_URL`]);
    expect(environment[databases[0] ?? '']).toMatch(new RegExp(`^postgresql://${name}_db_app:\\$\\{[^}]+\\}@${name}_db:5432/${name}_db$`));
    expect(environment.RABBITMQ_URL).toMatch(/^amqp:\/\/app:.*@rabbitmq:5672$/);
    expect(environment.REDIS_URL).toMatch(/^redis:\/\/default:.*@redis:6379$/);
    expect(Object.keys(awaited)).toEqual([`${name}_db`, 'rabbitmq', 'redis']);
  });

  test('the API gateway knows the services behind it, and waits for them', () => {
    expect(services.api_gateway?.environment).toMatchObject({
      AUTH_SERVICE_URL: 'http://auth_service:3001',
      PAYMENTS_SERVICE_URL: 'http://payments_service:3002',
      ADMIN_SERVICE_URL: 'http://admin_service:3003',
      PROFILE_SERVICE_URL: 'http://profile_service:3004',
    });
    expect(Object.keys(services.api_gateway?.depends_on ?? {})).toEqual(['admin_service', 'auth_service', 'payments_service', 'profile_service', 'rabbitmq', 'redis']);
  });

  test('a frontend gets no password', () => {
    expect(services.shell_app?.environment).toEqual({
      PORT: '4200',
      SENTRY_DSN: '${SENTRY_DSN:-}',
      SENTRY_ENVIRONMENT: '${SENTRY_ENVIRONMENT:-development}',
      THEME: 'dark',
      WS_URL: '${WS_URL:-wss://${NGINX_HOST:-localhost}/ws}',
    });
  });

  test('are found by name', () => {
    expect(messageOf(() => inside.stack.application('auth'))).toBe(
      "'auth' is no application of POC-3; use one of api_gateway, auth_service, payments_service, admin_service, profile_service, "
      + 'shell_app, auth_mfe, payments_mfe, admin_mfe, profile_mfe [application.name at poc3]',
    );
  });
});
