import type { Construct } from 'constructs';
import { Element } from '../app';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { NetworkSpec } from './network-spec';

/** Options of a network in the terms of the Compose Specification. */
export interface ComposeNetworkProps {
  /**
   * Key in `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly name?: string;

  /** The entry, long forms only. */
  readonly spec: NetworkSpec;
}

/**
 * A network of `docker-compose.yml`, as the Compose Specification has it.
 *
 * @example
 *
 * declare const shop: Stack;
 * new compose.ComposeNetwork(shop, 'example', { spec: { internal: true } });
 */
export class ComposeNetwork extends Element {
  /** Key in `docker-compose.yml`. */
  public readonly name: string;

  private readonly spec: NetworkSpec;

  constructor(scope: Construct, id: string, props: ComposeNetworkProps) {
    super(scope, id, 'networks', props.name);
    this.name = this._name;
    this.spec = { ...props.spec };
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('networks');
  }

  /** @internal */
  public _render(): NetworkSpec {
    return this.spec;
  }
}
