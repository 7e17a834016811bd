import type { Construct } from 'constructs';
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
/** What the platform's services may declare for themselves. */
const OWN_NAMES = '^(auth|payments|admin|profile)\\..*$';

/** The broker through which services tell each other what happened. */
export function createEventHub(stack: Construct, network: INetwork): RabbitMqBroker {
  const events = Exchange.topic('events');
  const dead = Exchange.direct('events.dlx');
  const retry = Exchange.direct('events.retry');
  const broker = new RabbitMqBroker(stack, 'rabbitmq', {
    containerName: 'mfe-rabbitmq',
    networks: [network],
    ports: [Port.tcp(5672).publishedOn(5672), Port.tcp(15672).publishedOn(15672)],
    volume: new Volume(stack, 'rabbitmq_data'),
    applicationPermissions: { configure: OWN_NAMES },
    exchanges: [events, dead, retry],
    queues: [Queue.classic('events.dlq').boundTo(dead, DEAD_LETTER)],
  });
  for (const [service, routingKey] of Object.entries(SUBSCRIPTIONS)) {
    broker.addQueue(Queue.classic(`${service}.events.queue`).boundTo(events, routingKey).deadLetteredTo(dead, DEAD_LETTER));
  }
  return broker;
}
