import type { Stack } from '../../app';
import { ComposeError } from '../../core/private/errors';
import type { RabbitMqBroker } from '../../parts/rabbitmq';
import type { RedisCache } from '../../parts/redis';
import type { INetwork } from '../../resources';
import { Endpoint, HealthCheck, Service } from '../../resources';
import type { Databases } from './databases';
import type { Settings } from './environment';
import type { Poc3ApplicationImages } from './poc3-stack-props';

interface Row {
  /** On the host as in a container. */
  readonly port: number;
  readonly image: keyof Poc3ApplicationImages;
  /** The database that it owns. */
  readonly database?: 'auth' | 'payments' | 'admin' | 'profile';
}

const APPLICATIONS = {
  api_gateway: { port: 3000, image: 'apiGateway' },
  auth_service: { port: 3001, image: 'authService', database: 'auth' },
  payments_service: { port: 3002, image: 'paymentsService', database: 'payments' },
  admin_service: { port: 3003, image: 'adminService', database: 'admin' },
  profile_service: { port: 3004, image: 'profileService', database: 'profile' },
  shell_app: { port: 4200, image: 'shellApp' },
  auth_mfe: { port: 4201, image: 'authMfe' },
  payments_mfe: { port: 4202, image: 'paymentsMfe' },
  admin_mfe: { port: 4203, image: 'adminMfe' },
  profile_mfe: { port: 4204, image: 'profileMfe' },
} satisfies { readonly [name: string]: Row };

/** The name of an application, which is also that of its service. */
export type ApplicationName = keyof typeof APPLICATIONS;

/** What the services of the platform work with. */
export interface Surroundings {
  readonly network: INetwork;
  readonly databases: Databases;
  readonly eventHub: RabbitMqBroker;
  readonly cache: RedisCache;
  readonly settings: Settings;
}

/** The applications, wherever they run. */
export interface Applications {
  /** Where the gateway finds one. */
  endpoint(name: ApplicationName): Endpoint;
  /** The container of one; throws when there is none. */
  service(name: string): Service;
}

/** Applications on the machine that runs the stack, where somebody else starts them. */
export function applicationsOnHost(stack: Stack): Applications {
  stack.addNote('The gateway leads to applications on this machine: the API gateway on port 3000, the shell on 4200, the other frontends on 4201 to 4204. '
    + 'On Linux they must listen on 0.0.0.0: for one that listens on 127.0.0.1 alone the gateway answers 502.');
  return {
    endpoint: (name) => Endpoint.onHost(APPLICATIONS[name].port),
    service: (name) => {
      throw new ComposeError('application.host', `'${name}' has no container, since the applications run on the host; give 'applicationImages' to run them in the stack`, stack);
    },
  };
}

/** Applications as services of the stack, each with what it needs of the others. */
export function applicationsInStack(stack: Stack, images: Poc3ApplicationImages, surroundings: Surroundings): Applications {
  const { databases, eventHub, cache, settings } = surroundings;
  const services = new Map(Object.entries<Row>(APPLICATIONS).map(([name, row]) => [name, createService(stack, name, row, images, surroundings)]));
  const service = (name: string): Service => {
    const known = services.get(name);
    if (!known) {
      throw new ComposeError('application.name', `'${name}' is no application of POC-3; use one of ${[...services.keys()].join(', ')}`, stack);
    }
    return known;
  };
  const apiGateway = service('api_gateway');
  apiGateway.connectTo(eventHub);
  apiGateway.connectTo(cache);
  for (const [name, { port, database }] of Object.entries<Row>(APPLICATIONS)) {
    if (database) {
      const backend = service(name);
      backend.connectTo(databases[database], { prefix: `${database}_DATABASE` });
      backend.connectTo(eventHub);
      backend.connectTo(cache);
      addVariables(backend, settings.database);
      apiGateway.connectTo(backend);
      apiGateway.environment.add(`${name.toUpperCase()}_URL`, `http://${backend.endpoint(port).address}`);
    }
  }
  return { endpoint: (name) => service(name).endpoint(APPLICATIONS[name].port), service };
}

function createService(stack: Stack, name: string, row: Row, images: Poc3ApplicationImages, { network, settings }: Surroundings): Service {
  const { port, image } = row;
  const service = new Service(stack, name, {
    image: images[image],
    networks: [network],
    environment: { PORT: String(port) },
    healthCheck: name === 'api_gateway' ? HealthCheck.http(port, '/health') : HealthCheck.tcp(port),
  });
  addVariables(service, settings.common);
  return service;
}

function addVariables(service: Service, variables: Settings['common']): void {
  Object.entries(variables).forEach(([name, variable]) => service.environment.add(name, variable.text));
}
