import { withArgument } from './private/arguments';
import type { Arguments, ExchangeSettings } from './private/definitions';
import { checkBrokerName } from './private/names';

/**
 * Where programs publish: a durable exchange, which hands each message on to the queues that are bound to it.
 *
 * @see https://www.rabbitmq.com/docs/exchanges
 *
 * @example
 *
 * const events = Exchange.topic('events');
 * const failed = Exchange.direct('events.dlx');
 */
export class Exchange {
  /** Messages go to the queues whose binding matches the words of the routing key: `*` is one word, `#` any number. */
  public static topic(name: string): Exchange {
    return new Exchange(name, 'topic');
  }

  /** Messages go to the queues that are bound with the very same routing key. */
  public static direct(name: string): Exchange {
    return new Exchange(name, 'direct');
  }

  /** Messages go to every bound queue. */
  public static fanout(name: string): Exchange {
    return new Exchange(name, 'fanout');
  }

  /** The name that programs publish to. */
  public readonly name: string;
  private readonly arguments: Arguments;

  private constructor(name: string, private readonly type: string, args: Arguments = {}) {
    checkBrokerName('exchange', name);
    this.name = name;
    this.arguments = args;
  }

  /**
   * The same exchange. What no binding matches goes to another one instead of being lost.
   *
   * @param other where it goes.
   */
  public withAlternate(other: Exchange): Exchange {
    return this.withArgument('alternate-exchange', other.name);
  }

  /**
   * The same exchange with an argument of a plugin or of a newer broker.
   *
   * @param name name of the argument, such as `alternate-exchange`.
   * @param value text, a number or a boolean.
   */
  public withArgument(name: string, value: unknown): Exchange {
    return new Exchange(this.name, this.type, withArgument(this.arguments, name, value, `exchange '${this.name}'`));
  }

  /** @internal */
  public _render(): ExchangeSettings {
    return { name: this.name, type: this.type, arguments: this.arguments };
  }
}
