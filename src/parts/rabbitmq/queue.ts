import type { Duration } from '../../core';
import { ComposeError } from '../../core/private/errors';
import type { Exchange } from './exchange';
import { withArgument } from './private/arguments';
import type { Arguments, BindingSettings, QueueSettings } from './private/definitions';
import { checkBrokerName, checkRoutingKey } from './private/names';

/** Every queue is bound to it by its own name. */
const DEFAULT_EXCHANGE = '';

/** An exchange that a queue knows, and the key it listens to there. */
interface Source {
  readonly exchange: Exchange;
  readonly routingKey: string;
}

/**
 * Where messages wait for programs: a durable queue, which survives a restart of the broker with its messages.
 *
 * The exchanges that it is bound to and dead-letters to come to the broker with it.
 *
 * @see https://www.rabbitmq.com/docs/queues
 *
 * @example
 *
 * const events = Exchange.topic('events');
 * const failed = Exchange.direct('events.dlx');
 * const auth = Queue.quorum('auth.events.queue').boundTo(events, 'auth.#').deadLetteredTo(failed, 'dead-letter');
 */
export class Queue {
  /** A queue on one node: fast, and enough for a single broker. */
  public static classic(name: string): Queue {
    return new Queue(name, { type: 'classic' });
  }

  /** A queue that is replicated where there are several nodes, writes every message to disk and counts deliveries. */
  public static quorum(name: string): Queue {
    return new Queue(name, { type: 'quorum' });
  }

  /** The name that programs consume from. */
  public readonly name: string;
  private readonly type: string;
  private readonly arguments: Arguments;
  private readonly sources: Source[];
  private readonly deadLetters?: Exchange;
  private readonly returnsTo?: Queue;

  private constructor(name: string, state: QueueState) {
    checkBrokerName('queue', name);
    this.name = name;
    this.type = state.type;
    this.arguments = state.arguments ?? {};
    this.sources = state.sources ?? [];
    this.deadLetters = state.deadLetters;
    this.returnsTo = state.returnsTo;
  }

  /**
   * The same queue, which also gets messages of an exchange.
   *
   * @param exchange where the messages are published.
   * @param routingKey which of them: words with `*` and `#` for a topic exchange, the key itself for a direct one, anything for a fanout one.
   */
  public boundTo(exchange: Exchange, routingKey: string = ''): Queue {
    checkRoutingKey(routingKey);
    if (this.sources.some((known) => known.exchange.name === exchange.name && known.routingKey === routingKey)) {
      throw new ComposeError('binding.duplicate', `queue '${this.name}' is bound to exchange '${exchange.name}' with '${routingKey}' twice; bind it once`);
    }
    return this.with({ sources: [...this.sources, { exchange, routingKey }] });
  }

  /**
   * The same queue. Messages that are rejected, expire or overflow go to an exchange instead of being lost.
   *
   * @param exchange where they go.
   * @param routingKey key that they go with; without one they keep their own.
   */
  public deadLetteredTo(exchange: Exchange, routingKey?: string): Queue {
    const queue = this.withArgument('x-dead-letter-exchange', exchange.name).with({ deadLetters: exchange });
    if (routingKey === undefined) {
      return queue;
    }
    checkRoutingKey(routingKey);
    return queue.withArgument('x-dead-letter-routing-key', routingKey);
  }

  /** The same queue. A message that waited so long is dead. */
  public withTimeToLive(time: Duration): Queue {
    return this.withArgument('x-message-ttl', time.toMilliseconds());
  }

  /**
   * The same queue as a waiting room: a message whose time is over goes to another queue, which comes to the broker with it.
   *
   * The time is the message's own `expiration`, or that of `withTimeToLive` when it is shorter. Messages leave in the order in which they came, so
   * that a short wait behind a longer one takes as long as that.
   *
   * @param queue where they go, with its name as routing key.
   */
  public returningTo(queue: Queue): Queue {
    return this.withArgument('x-dead-letter-exchange', DEFAULT_EXCHANGE).withArgument('x-dead-letter-routing-key', queue.name).with({ returnsTo: queue });
  }

  /** The same queue. Beyond so many messages the oldest is dead. */
  public withMaxLength(messages: number): Queue {
    if (!Number.isInteger(messages) || messages < 1) {
      throw new ComposeError('queue.length', `the length of queue '${this.name}' is ${messages}; give a whole number from 1 on`);
    }
    return this.withArgument('x-max-length', messages);
  }

  /**
   * The same queue with an argument that has no method here.
   *
   * @param name name of the argument, such as `x-single-active-consumer`.
   * @param value text, a number or a boolean.
   */
  public withArgument(name: string, value: unknown): Queue {
    return this.with({ arguments: withArgument(this.arguments, name, value, `queue '${this.name}'`) });
  }

  /** The exchanges that it cannot be without. @internal */
  public get _exchanges(): Exchange[] {
    const bound = this.sources.map(({ exchange }) => exchange);
    return this.deadLetters ? [...bound, this.deadLetters] : bound;
  }

  /** The queue that its messages return to. @internal */
  public get _returnsTo(): Queue | undefined {
    return this.returnsTo;
  }

  /** @internal */
  public _render(): QueueSettings {
    return { name: this.name, type: this.type, arguments: this.arguments };
  }

  /** @internal */
  public _renderBindings(): BindingSettings[] {
    return this.sources.map(({ exchange, routingKey }) => ({ exchange: exchange.name, queue: this.name, routingKey, arguments: {} }));
  }

  private with(change: Partial<QueueState>): Queue {
    const { type, sources, deadLetters, returnsTo } = this;
    return new Queue(this.name, { type, arguments: this.arguments, sources, deadLetters, returnsTo, ...change });
  }
}

interface QueueState {
  readonly type: string;
  readonly arguments?: Arguments;
  readonly sources?: Source[];
  readonly deadLetters?: Exchange;
  readonly returnsTo?: Queue;
}
