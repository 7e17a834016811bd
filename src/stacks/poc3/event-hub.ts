import type { Construct } from 'constructs';
import { Duration } from '../../core';
import { Exchange, Queue, RabbitMqBroker } from '../../parts/rabbitmq';
import type { INetwork } from '../../resources';
import { Port, Volume } from '../../resources';

/** Which events each service's queue gets. */
const SUBSCRIPTIONS: { readonly [service: string]: string } = {
  auth: 'auth.#',
  payments: 'payments.#',
  // The audit sees everything.
  admin: '#',
  profile: 'auth.user.#',
};

const DEAD_LETTER = 'dead-letter';
/** A service that fails waits 1 s, then 2 s, then 4 s, and tells the broker so with each message; this is for one that does not. */
const LONGEST_WAIT = Duration.seconds(4);
/** What the platform's services may declare for themselves. */
const OWN_NAMES = '^(auth|payments|admin|profile)\\..*$';

/** Ports of the host. */
export const EVENT_HUB_PORT = 5672;
const MANAGEMENT_PORT = 15672;

/** The broker through which services tell each other what happened. */
export function createEventHub(stack: Construct, network: INetwork): RabbitMqBroker {
  const events = Exchange.topic('events');
  const dead = Exchange.direct('events.dlx');
  const retry = Exchange.direct('events.retry');
  const broker = new RabbitMqBroker(stack, 'rabbitmq', {
    containerName: 'mfe-rabbitmq',
    networks: [network],
    ports: [Port.tcp(5672).publishedOn(EVENT_HUB_PORT), Port.tcp(15672).publishedOn(MANAGEMENT_PORT)],
    volume: new Volume(stack, 'rabbitmq_data'),
    applicationPermissions: { configure: OWN_NAMES },
    queues: [Queue.classic('events.dlq').boundTo(dead, DEAD_LETTER)],
  });
  for (const [service, routingKey] of Object.entries(SUBSCRIPTIONS)) {
    const queue = broker.addQueue(Queue.classic(`${service}.events.queue`).boundTo(events, routingKey).deadLetteredTo(dead, DEAD_LETTER));
    broker.addQueue(Queue.classic(`${service}.retry.queue`).boundTo(retry, service).returningTo(queue).withTimeToLive(LONGEST_WAIT));
  }
  return broker;
}
