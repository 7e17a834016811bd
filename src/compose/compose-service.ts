import type { Construct } from 'constructs';
import { Element } from '../app';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { ServiceSpec } from './service-spec';

/** Options of a service in the terms of the Compose Specification. */
export interface ComposeServiceProps {
  /**
   * Key in `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly name?: string;

  /** The entry, long forms only. */
  readonly spec: ServiceSpec;
}

/**
 * A service of `docker-compose.yml`, as the Compose Specification has it: nothing is safe, nothing is checked before synthesis.
 *
 * @example
 *
 * declare const shop: Stack;
 * new compose.ComposeService(shop, 'example', { spec: { image: 'busybox:1.37', command: ['sleep', 'infinity'] } });
 */
export class ComposeService extends Element {
  /** Key in `docker-compose.yml`. */
  public readonly name: string;

  private readonly spec: ServiceSpec;

  constructor(scope: Construct, id: string, props: ComposeServiceProps) {
    super(scope, id, 'services', props.name);
    this.name = this._name;
    this.spec = { ...props.spec };
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('services');
  }

  /** @internal */
  public _render(): ServiceSpec {
    return this.spec;
  }
}
