import type { Construct } from 'constructs';
import { Stack } from '../../app';
import { Size } from '../../core';
import type { NginxGateway } from '../../parts/nginx';
import type { PostgresDatabase } from '../../parts/postgres';
import type { RabbitMqBroker } from '../../parts/rabbitmq';
import { RedisCache } from '../../parts/redis';
import type { Service } from '../../resources';
import { Network, Port } from '../../resources';
import type { Applications } from './applications';
import { applicationsInStack, applicationsOnHost } from './applications';
import { createDatabases } from './databases';
import { CACHE_PORT, createAddresses, createSettings } from './environment';
import { createEventHub } from './event-hub';
import { createGateway } from './gateway';
import type { Poc3StackProps } from './poc3-stack-props';

/**
 * The infrastructure of POC-3, a payments platform of micro-frontends and microservices: a gateway, one database
 * for each service, an event hub and a cache.
 *
 * @example
 *
 * const app = new App();
 * new Poc3Stack(app, 'poc3', { legacyDatabase: false });
 * app.synth();
 */
export class Poc3Stack extends Stack {
  /** The network that everything is on. */
  public readonly network: Network;
  /** Database of the auth service. */
  public readonly authDatabase: PostgresDatabase;
  /** Database of the payments service. */
  public readonly paymentsDatabase: PostgresDatabase;
  /** Database of the admin service. */
  public readonly adminDatabase: PostgresDatabase;
  /** Database of the profile service. */
  public readonly profileDatabase: PostgresDatabase;
  /** The shared database of before. Undefined when it is switched off. */
  public readonly legacyDatabase?: PostgresDatabase;
  /** Where services tell each other what happened. */
  public readonly eventHub: RabbitMqBroker;
  /** Cache only: bounded, evicting, gone after a restart. */
  public readonly cache: RedisCache;
  /** Where clients come in. */
  public readonly gateway: NginxGateway;

  private readonly applications: Applications;

  constructor(scope: Construct, id: string, props: Poc3StackProps = {}) {
    super(scope, id, { description: 'Infrastructure of POC-3: a payments platform of micro-frontends and microservices.' });
    const { applicationImages, productionCertificate = false } = props;
    const settings = createSettings(this, productionCertificate);
    const network = new Network(this, 'mfe-network');

    const databases = createDatabases(this, network, props);
    const eventHub = createEventHub(this, network);
    const cache = new RedisCache(this, 'redis', {
      containerName: 'mfe-redis',
      networks: [network],
      ports: [Port.tcp(6379).publishedOn(CACHE_PORT)],
      maxMemory: Size.mebibytes(256),
    });
    createAddresses(this, databases, eventHub, cache);

    const surroundings = { network, databases, eventHub, cache, settings };
    this.applications = applicationImages ? applicationsInStack(this, applicationImages, surroundings) : applicationsOnHost(this);
    this.gateway = createGateway(this, { network, applications: this.applications, settings }, props);
    this.gateway.service.dependsOn(eventHub.service);

    this.network = network;
    this.authDatabase = databases.auth;
    this.paymentsDatabase = databases.payments;
    this.adminDatabase = databases.admin;
    this.profileDatabase = databases.profile;
    this.legacyDatabase = databases.legacy;
    this.eventHub = eventHub;
    this.cache = cache;
  }

  /**
   * The container of an application that runs in the stack, to add to what it has. Throws when the applications run on the host.
   *
   * @param name such as `api_gateway`, `shell_app`, `auth_mfe` or `auth_service`.
   */
  public application(name: string): Service {
    return this.applications.service(name);
  }
}
