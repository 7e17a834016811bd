import type { Construct } from 'constructs';
import type { RenderContext } from '../app';
import type { ServiceSpec } from '../compose';
import { Condition } from './condition';
import type { Image } from './image';
import { copyOptions } from './private/copy';
import { Workload } from './workload';
import type { WorkloadProps } from './workload-props';

/** Profile of jobs that are started by hand. */
const BY_HAND = 'jobs';

/** Options of a job. */
export interface JobProps extends WorkloadProps {
  /** What the container is started from. */
  readonly image: Image;

  /**
   * Key of the job among the services of `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly jobName?: string;

  /**
   * Whether only a person starts it: `docker compose run --rm <job>`. It then stands under the profile `jobs`.
   *
   * @default false
   */
  readonly startedByHand?: boolean;
}

/**
 * A container that runs to its end once per `up`. What depends on it starts when it has succeeded.
 *
 * @example
 *
 * declare const shop: Stack;
 * declare const api: Service;
 * const migration = new Job(shop, 'migration', { image: Image.of('ghcr.io/acme/api', '1.4.2'), command: ['npm', 'run', 'migrate'] });
 * api.dependsOn(migration);
 */
export class Job extends Workload {
  private readonly image: Image;

  constructor(scope: Construct, id: string, props: JobProps) {
    const profiles = props.startedByHand ? [...new Set([BY_HAND, ...props.profiles ?? []])] : props.profiles;
    super(scope, id, copyOptions({ ...props, profiles }), props.jobName);
    this.image = props.image;
  }

  /** Others wait until it has run to its end. */
  public get readiness(): Condition {
    return Condition.completed();
  }

  /** @internal */
  public _render(context: RenderContext): ServiceSpec {
    return { ...this._renderWorkload(context), ...this.image._render(context), restart: 'no' };
  }
}
