import type { Construct } from 'constructs';
import { Element } from '../app';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { ModelSpec } from './model-spec';

/** Options of a model in the terms of the Compose Specification. */
export interface ComposeModelProps {
  /**
   * Key in `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly name?: string;

  /** The entry, long forms only. */
  readonly spec: ModelSpec;
}

/**
 * A model of `docker-compose.yml`, as the Compose Specification has it.
 *
 * @example
 *
 * declare const shop: Stack;
 * new compose.ComposeModel(shop, 'example', { spec: { model: 'ai/smollm2' } });
 */
export class ComposeModel extends Element {
  /** Key in `docker-compose.yml`. */
  public readonly name: string;

  private readonly spec: ModelSpec;

  constructor(scope: Construct, id: string, props: ComposeModelProps) {
    super(scope, id, 'models', props.name);
    this.name = this._name;
    this.spec = { ...props.spec };
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('models');
  }

  /** @internal */
  public _render(): ModelSpec {
    return this.spec;
  }
}
