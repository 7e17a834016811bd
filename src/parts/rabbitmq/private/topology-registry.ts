import { isDeepStrictEqual } from 'node:util';
import type { IConstruct } from 'constructs';
import { ComposeError } from '../../../core/private/errors';
import type { Exchange } from '../exchange';
import type { Queue } from '../queue';
import type { BindingSettings, ExchangeSettings, QueueSettings } from './definitions';

/** The exchanges and queues of one broker, each name once. */
export class TopologyRegistry {
  private readonly exchanges = new Map<string, ExchangeSettings>();
  private readonly queues = new Map<string, Queue>();
  /** Queues that are there because messages of another one return to them. */
  private readonly brought = new Set<string>();

  constructor(private readonly broker: IConstruct) {}

  /** Takes an exchange; the same one again is one. */
  public addExchange(exchange: Exchange): void {
    const settings = exchange._render();
    const known = this.exchanges.get(exchange.name);
    if (known && !isDeepStrictEqual(known, settings)) {
      throw new ComposeError(
        'exchange.conflict',
        `exchange '${exchange.name}' is declared twice, as ${describe(known)} and as ${describe(settings)}; declare it once and use it everywhere`,
        this.broker,
      );
    }
    this.exchanges.set(exchange.name, settings);
  }

  /** Takes a queue with the exchanges and the queue that it knows. */
  public addQueue(queue: Queue): void {
    const known = this.queues.get(queue.name);
    if (known && !(this.brought.has(queue.name) && isSame(known, queue))) {
      throw this.duplicate(queue);
    }
    this.brought.delete(queue.name);
    this.declare(queue);
  }

  /** What was taken so far. */
  public render(): { exchanges: ExchangeSettings[]; queues: QueueSettings[]; bindings: BindingSettings[] } {
    const queues = [...this.queues.values()];
    return {
      exchanges: [...this.exchanges.values()],
      queues: queues.map((queue) => queue._render()),
      bindings: queues.flatMap((queue) => queue._renderBindings()),
    };
  }

  private declare(queue: Queue): void {
    const { _exchanges: exchanges, _returnsTo: target } = queue;
    exchanges.forEach((exchange) => this.addExchange(exchange));
    this.queues.set(queue.name, queue);
    const known = target && this.queues.get(target.name);
    if (known && !isSame(known, target)) {
      throw this.duplicate(target);
    }
    if (target && !known) {
      this.brought.add(target.name);
      this.declare(target);
    }
  }

  private duplicate({ name }: Queue): ComposeError {
    return new ComposeError('queue.duplicate', `queue '${name}' is declared twice; put all its bindings on one declaration`, this.broker);
  }
}

function isSame(a: Queue, b: Queue): boolean {
  return isDeepStrictEqual([a._render(), a._renderBindings()], [b._render(), b._renderBindings()]);
}

function describe({ type, arguments: args }: ExchangeSettings): string {
  const names = Object.entries(args).map(([name, value]) => `${name}=${value}`).join(', ');
  return names === '' ? type : `${type} with ${names}`;
}
