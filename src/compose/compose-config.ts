import type { Construct } from 'constructs';
import { Element } from '../app';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { ConfigSpec } from './config-spec';

/** Options of a config in the terms of the Compose Specification. */
export interface ComposeConfigProps {
  /**
   * Key in `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly name?: string;

  /** The entry, long forms only. */
  readonly spec: ConfigSpec;
}

/**
 * A config of `docker-compose.yml`, as the Compose Specification has it.
 *
 * @example
 *
 * declare const shop: Stack;
 * new compose.ComposeConfig(shop, 'example', { spec: { content: 'text' } });
 */
export class ComposeConfig extends Element {
  /** Key in `docker-compose.yml`. */
  public readonly name: string;

  private readonly spec: ConfigSpec;

  constructor(scope: Construct, id: string, props: ComposeConfigProps) {
    super(scope, id, 'configs', props.name);
    this.name = this._name;
    this.spec = { ...props.spec };
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('configs');
  }

  /** @internal */
  public _render(): ConfigSpec {
    return this.spec;
  }
}
