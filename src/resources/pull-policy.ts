import type { Duration } from '../core';
import { ComposeError } from '../core/private/errors';

/**
 * When Compose fetches an image from its registry.
 *
 * @example
 *
 * const policy = PullPolicy.every(Duration.hours(12));
 */
export class PullPolicy {
  /** When the engine does not have it. The default of Compose. */
  public static missing(): PullPolicy {
    return new PullPolicy('missing');
  }

  /** Each time. */
  public static always(): PullPolicy {
    return new PullPolicy('always');
  }

  /** Not at all: the engine must have it. */
  public static never(): PullPolicy {
    return new PullPolicy('never');
  }

  /** Not at all: it is built anew each time. */
  public static rebuild(): PullPolicy {
    return new PullPolicy('build');
  }

  /** When it was last looked for a day ago. Needs Docker Compose 2.34. */
  public static daily(): PullPolicy {
    return new PullPolicy('daily');
  }

  /** When it was last looked for a week ago. Needs Docker Compose 2.34. */
  public static weekly(): PullPolicy {
    return new PullPolicy('weekly');
  }

  /**
   * When it was last looked for this long ago. Needs Docker Compose 2.34.
   *
   * @param interval whole seconds, at least one.
   */
  public static every(interval: Duration): PullPolicy {
    if (interval.toSeconds() === 0 || !Number.isInteger(interval.toSeconds())) {
      throw new ComposeError('pull-policy.interval', `an image cannot be fetched every ${interval}; give whole seconds, at least one`);
    }
    return new PullPolicy(`every_${interval.toCompose()}`);
  }

  private constructor(private readonly policy: string) {}

  /** The `pull_policy` of a service. @internal */
  public _render(): string {
    return this.policy;
  }
}
