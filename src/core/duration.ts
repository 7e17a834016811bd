import { ComposeError } from './private/errors';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The longest time that Compose can hold: 2^63 - 1 nanoseconds, about 292 years. */
const LONGEST = 9_223_372_036_854;

/**
 * A length of time, exact to the millisecond.
 *
 * @example
 *
 * const interval = Duration.seconds(90);
 * interval.toCompose(); // '1m30s'
 */
export class Duration {
  /** So many thousandths of a second. Whole ones only. */
  public static milliseconds(amount: number): Duration {
    return new Duration(amount, 1, 'milliseconds');
  }

  /** So many seconds. */
  public static seconds(amount: number): Duration {
    return new Duration(amount, SECOND, 'seconds');
  }

  /** So many minutes. */
  public static minutes(amount: number): Duration {
    return new Duration(amount, MINUTE, 'minutes');
  }

  /** So many hours. */
  public static hours(amount: number): Duration {
    return new Duration(amount, HOUR, 'hours');
  }

  /** So many days of 24 hours. */
  public static days(amount: number): Duration {
    return new Duration(amount, DAY, 'days');
  }

  private readonly amount: number;

  private constructor(amount: number, unit: number, unitName: string) {
    this.amount = Math.round(amount * unit);
    // Binary fractions miss decimal ones by a hair: 0.07 s is 70.00000000000001 ms, and meant as 70.
    const exact = Math.abs(amount * unit - this.amount) <= this.amount * Number.EPSILON * 4;
    if (!exact || amount < 0 || this.amount > LONGEST) {
      throw new ComposeError(
        'duration.value',
        `${amount} ${unitName} is no duration; give a number from 0 to 292 years that makes whole milliseconds`,
      );
    }
  }

  /** The number of milliseconds. */
  public toMilliseconds(): number {
    return this.amount;
  }

  /** The number of seconds, with a fraction where there is one. */
  public toSeconds(): number {
    return this.amount / SECOND;
  }

  /** Below zero when this one is shorter than the other, above zero when it is longer, zero when they are equal. */
  public compareTo(other: Duration): number {
    return this.amount - other.amount;
  }

  /** The text that Compose and the engine read: `500ms`, `1m30s`, `36h`. */
  public toCompose(): string {
    if (this.amount === 0) {
      return '0s';
    }
    if (this.amount < SECOND) {
      return `${this.amount}ms`;
    }
    // No unit above hours: `docker stack` reads none.
    const hours = Math.floor(this.amount / HOUR);
    const minutes = Math.floor((this.amount % HOUR) / MINUTE);
    const seconds = (this.amount % MINUTE) / SECOND;
    return `${hours ? `${hours}h` : ''}${minutes ? `${minutes}m` : ''}${seconds ? `${seconds}s` : ''}`;
  }

  /** The same as `toCompose`. */
  public toString(): string {
    return this.toCompose();
  }
}
