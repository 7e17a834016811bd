import type { Construct } from 'constructs';
import { Variable } from '../../app';
import type { PostgresDatabase } from '../../parts/postgres';
import type { RabbitMqBroker } from '../../parts/rabbitmq';
import type { RedisCache } from '../../parts/redis';
import type { Databases } from './databases';
import { DATABASE_PORTS } from './databases';
import { EVENT_HUB_PORT } from './event-hub';

/** Port of the host. */
export const CACHE_PORT = 6379;

/** What is known only where the stack runs, and needed by more than one. */
export interface Settings {
  readonly certificatePath: Variable;
  readonly keyPath: Variable;
  /** For frontends and for services. */
  readonly common: { readonly [name: string]: Variable };
  /** For services with a database. */
  readonly database: { readonly [name: string]: Variable };
}

/** The variables that say what differs from place to place. */
export function createSettings(stack: Construct, production: boolean): Settings {
  const optional = (name: string, defaultValue: string, description: string) => Variable.optional(stack, name, { description, defaultValue });
  /** In production nobody can guess it. */
  const local = (name: string, forDevelopment: string, description: string) =>
    (production ? Variable.required(stack, name, { description }) : optional(name, forDevelopment, description));
  const host = local('NGINX_HOST', 'localhost', 'host name under which browsers reach the gateway');
  return {
    certificatePath: local('SSL_CERT_PATH', './certificates/localhost.crt', 'certificate of the gateway with its chain, PEM; user 101 must be able to read it'),
    keyPath: local('SSL_KEY_PATH', './certificates/localhost.key', 'private key of the gateway, PEM; user 101 must be able to read it, and nobody else should'),
    common: {
      WS_URL: optional('WS_URL', `wss://${host}/ws`, 'where browsers open their WebSocket'),
      SENTRY_DSN: optional('SENTRY_DSN', '', 'where errors are reported; nowhere when it is empty'),
      SENTRY_ENVIRONMENT: optional('SENTRY_ENVIRONMENT', production ? 'production' : 'development', 'name of this place in error reports'),
    },
    database: {
      DATABASE_POOL_MIN: optional('DATABASE_POOL_MIN', '2', 'connections that a service keeps open to its database'),
      DATABASE_POOL_MAX: optional('DATABASE_POOL_MAX', '10', 'connections that a service opens to its database at most; the database takes 100 in all'),
    },
  };
}

/** What can be reached at more than one address. */
interface Target {
  urlAt(host: string, port: number): string;
}

/** The addresses of everything, with the variable of the password in them: as programs on this machine need them, and as containers do. */
export function createAddresses(stack: Construct, databases: Databases, eventHub: RabbitMqBroker, cache: RedisCache): void {
  const variable = (name: string, description: string, defaultValue: string) => Variable.optional(stack, name, { description, defaultValue });
  const address = (name: string, what: string, target: Target, hostPort: number, host: string, port: number) => {
    variable(`${name}_URL`, `${what}, for programs on this machine`, target.urlAt('localhost', hostPort));
    variable(`${name}_INTERNAL_URL`, `${what}, for containers on the network`, target.urlAt(host, port));
  };
  const database = (name: string, what: string, { application, owner, service }: PostgresDatabase, hostPort: number) => {
    address(name, what, application, hostPort, service.serviceName, 5432);
    variable(`${name}_OWNER_URL`, `${what} as its owner, for migrations on this machine`, owner.urlAt('localhost', hostPort));
  };
  database('AUTH_DATABASE', 'database of the auth service', databases.auth, DATABASE_PORTS.auth_db);
  database('PAYMENTS_DATABASE', 'database of the payments service', databases.payments, DATABASE_PORTS.payments_db);
  database('ADMIN_DATABASE', 'database of the admin service', databases.admin, DATABASE_PORTS.admin_db);
  database('PROFILE_DATABASE', 'database of the profile service', databases.profile, DATABASE_PORTS.profile_db);
  if (databases.legacy) {
    database('DATABASE', 'shared database of before', databases.legacy, DATABASE_PORTS.postgres);
  }
  address('REDIS', 'cache', cache, CACHE_PORT, cache.service.serviceName, 6379);
  address('RABBITMQ', 'event hub', eventHub.application, EVENT_HUB_PORT, eventHub.service.serviceName, 5672);
  variable('RABBITMQ_USER', 'user of the event hub whose password RABBITMQ_PASSWORD is; the program decides it, another value here only misleads',
    eventHub.application.userName);
}
