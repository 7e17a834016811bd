import type { Construct } from 'constructs';
import { Element } from '../app';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { VolumeSpec } from './volume-spec';

/** Options of a volume in the terms of the Compose Specification. */
export interface ComposeVolumeProps {
  /**
   * Key in `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly name?: string;

  /** The entry, long forms only. */
  readonly spec: VolumeSpec;
}

/**
 * A volume of `docker-compose.yml`, as the Compose Specification has it.
 *
 * @example
 *
 * declare const shop: Stack;
 * new compose.ComposeVolume(shop, 'example', { spec: { driver: 'local' } });
 */
export class ComposeVolume extends Element {
  /** Key in `docker-compose.yml`. */
  public readonly name: string;

  private readonly spec: VolumeSpec;

  constructor(scope: Construct, id: string, props: ComposeVolumeProps) {
    super(scope, id, 'volumes', props.name);
    this.name = this._name;
    this.spec = { ...props.spec };
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('volumes');
  }

  /** @internal */
  public _render(): VolumeSpec {
    return this.spec;
  }
}
