import { checkWhole } from './private/checks';

/**
 * When the engine starts a container again.
 *
 * @example
 *
 * const policy = RestartPolicy.onFailure(3);
 */
export class RestartPolicy {
  /** Never. */
  public static no(): RestartPolicy {
    return new RestartPolicy('no');
  }

  /** Whenever it ended, and when the engine starts, even after it was stopped by hand. */
  public static always(): RestartPolicy {
    return new RestartPolicy('always');
  }

  /**
   * When it ended with a status other than 0.
   *
   * @param attempts how often before giving up; by default without end.
   */
  public static onFailure(attempts?: number): RestartPolicy {
    if (attempts === undefined) {
      return new RestartPolicy('on-failure');
    }
    checkWhole(attempts, 'the number of restart attempts', 'restart-policy.attempts', 1);
    return new RestartPolicy(`on-failure:${attempts}`);
  }

  /** Whenever it ended, and when the engine starts, unless it was stopped by hand. */
  public static unlessStopped(): RestartPolicy {
    return new RestartPolicy('unless-stopped');
  }

  private constructor(private readonly policy: string) {}

  /** The `restart` of a service. @internal */
  public _render(): string {
    return this.policy;
  }
}
