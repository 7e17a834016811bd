import type { Construct } from 'constructs';
import { Stack } from '../../app';
import { Size } from '../../core';
import type { NginxGateway } from '../../parts/nginx';
import type { PostgresDatabase } from '../../parts/postgres';
import type { RabbitMqBroker } from '../../parts/rabbitmq';
import { RedisCache } from '../../parts/redis';
import { Network, Port } from '../../resources';
import { createDatabases } from './databases';
import { createEventHub } from './event-hub';
import { createGateway } from './gateway';

/** Options of the POC-3 system. */
export interface Poc3StackProps {
  /**
   * Whether the shared database of before is there, for migration.
   *
   * @default true
   */
  readonly legacyDatabase?: boolean;
}

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

  constructor(scope: Construct, id: string, props: Poc3StackProps = {}) {
    super(scope, id, { description: 'Infrastructure of POC-3: a payments platform of micro-frontends and microservices.' });
    this.network = new Network(this, 'mfe-network');

    const databases = createDatabases(this, this.network, props.legacyDatabase ?? true);
    this.authDatabase = databases.auth;
    this.paymentsDatabase = databases.payments;
    this.adminDatabase = databases.admin;
    this.profileDatabase = databases.profile;
    this.legacyDatabase = databases.legacy;

    this.eventHub = createEventHub(this, this.network);
    this.cache = new RedisCache(this, 'redis', {
      containerName: 'mfe-redis',
      networks: [this.network],
      ports: [Port.tcp(6379).publishedOn(6379)],
      maxMemory: Size.mebibytes(256),
    });
    this.gateway = createGateway(this, this.network);
    this.gateway.service.dependsOn(this.eventHub.service);
  }
}
