import type { Construct } from 'constructs';
import { Element } from '../app';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { JobSpec } from './job-spec';

/** Options of a job in the terms of the Compose Specification. */
export interface ComposeJobProps {
  /**
   * Key in `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly name?: string;

  /** The entry, long forms only. */
  readonly spec: JobSpec;
}

/**
 * A job of `docker-compose.yml`, which `docker compose run` starts (Docker Compose 5.6 and newer).
 *
 * @example
 *
 * declare const shop: Stack;
 * new compose.ComposeJob(shop, 'example', { spec: { image: 'busybox:1.37', command: ['true'], triggers: { manual: true } } });
 */
export class ComposeJob extends Element {
  /** Key in `docker-compose.yml`. */
  public readonly name: string;

  private readonly spec: JobSpec;

  constructor(scope: Construct, id: string, props: ComposeJobProps) {
    super(scope, id, 'jobs', props.name);
    this.name = this._name;
    this.spec = { ...props.spec };
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('jobs');
  }

  /** @internal */
  public _render(): JobSpec {
    return this.spec;
  }
}
