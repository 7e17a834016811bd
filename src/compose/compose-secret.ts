import type { Construct } from 'constructs';
import { Element } from '../app';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { SecretSpec } from './secret-spec';

/** Options of a secret in the terms of the Compose Specification. */
export interface ComposeSecretProps {
  /**
   * Key in `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly name?: string;

  /** The entry, long forms only. */
  readonly spec: SecretSpec;
}

/**
 * A secret of `docker-compose.yml`, as the Compose Specification has it.
 *
 * @example
 *
 * declare const shop: Stack;
 * new compose.ComposeSecret(shop, 'example', { spec: { file: './secrets/key' } });
 */
export class ComposeSecret extends Element {
  /** Key in `docker-compose.yml`. */
  public readonly name: string;

  private readonly spec: SecretSpec;

  constructor(scope: Construct, id: string, props: ComposeSecretProps) {
    super(scope, id, 'secrets', props.name);
    this.name = this._name;
    this.spec = { ...props.spec };
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('secrets');
  }

  /** @internal */
  public _render(): SecretSpec {
    return this.spec;
  }
}
