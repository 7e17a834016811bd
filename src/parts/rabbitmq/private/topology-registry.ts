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

  /** Takes a queue with the exchanges that it knows. */
  public addQueue(queue: Queue): void {
    if (this.queues.has(queue.name)) {
      throw new ComposeError('queue.duplicate', `queue '${queue.name}' is declared twice; put all its bindings on one declaration`, this.broker);
    }
    queue._exchanges.forEach((exchange) => this.addExchange(exchange));
    this.queues.set(queue.name, queue);
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
}

function describe({ type, arguments: args }: ExchangeSettings): string {
  const names = Object.entries(args).map(([name, value]) => `${name}=${value}`).join(', ');
  return names === '' ? type : `${type} with ${names}`;
}
