import { ComposeError } from './private/errors';

const KIBIBYTE = 1_024;
const MEBIBYTE = 1_024 * KIBIBYTE;
const GIBIBYTE = 1_024 * MEBIBYTE;

/**
 * A number of bytes: of memory, of a file system, of a log file.
 *
 * @example
 *
 * const memory = Size.gibibytes(1.5);
 * memory.toCompose(); // '1536m'
 */
export class Size {
  /** So many bytes. */
  public static bytes(amount: number): Size {
    return new Size(amount, 1, 'bytes');
  }

  /** So many units of 1024 bytes. */
  public static kibibytes(amount: number): Size {
    return new Size(amount, KIBIBYTE, 'kibibytes');
  }

  /** So many units of 1024 kibibytes. */
  public static mebibytes(amount: number): Size {
    return new Size(amount, MEBIBYTE, 'mebibytes');
  }

  /** So many units of 1024 mebibytes. */
  public static gibibytes(amount: number): Size {
    return new Size(amount, GIBIBYTE, 'gibibytes');
  }

  private readonly amount: number;

  private constructor(amount: number, unit: number, unitName: string) {
    this.amount = amount * unit;
    if (!Number.isSafeInteger(this.amount) || amount < 0) {
      throw new ComposeError('size.value', `${amount} ${unitName} is no size; give a number from 0 to 8191 tebibytes that makes whole bytes`);
    }
  }

  /** The number of bytes. */
  public toBytes(): number {
    return this.amount;
  }

  /** Below zero when this one is smaller than the other, above zero when it is larger, zero when they are equal. */
  public compareTo(other: Size): number {
    return this.amount - other.amount;
  }

  /** The text that Compose and the engine read, in the largest unit of 1024 that divides it: `512m`, `1g`, `1536m`. */
  public toCompose(): string {
    const units: [number, string][] = [[GIBIBYTE, 'g'], [MEBIBYTE, 'm'], [KIBIBYTE, 'k']];
    const [unit, suffix] = units.find(([bytes]) => this.amount > 0 && this.amount % bytes === 0) ?? [1, 'b'];
    return `${this.amount / unit}${suffix}`;
  }

  /** The same as `toCompose`. */
  public toString(): string {
    return this.toCompose();
  }
}
