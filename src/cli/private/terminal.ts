import type { Paint } from '../../core/private/finding-report';

/** Where a command speaks. Text is one or more lines; the newline at its end is added here. */
export interface Terminal {
  /** True when a person sits in front of it: progress may be shown. */
  readonly interactive: boolean;
  /** Colours words on a terminal that has colours; leaves them as they are elsewhere. */
  readonly paint: Paint;
  /** Answers: what was asked for. */
  out(text: string): void;
  /** Errors and warnings. */
  err(text: string): void;
}

const GAP = 3;

/** Rows with their cells under one another; the last cell of a row is never padded. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    });
  }
  return rows.map((row) => row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd((widths[index] ?? 0) + GAP))).join('').trimEnd()).join('\n');
}

/** `1 network`, `2 networks`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** Shifts every line to the right. */
export function indent(text: string, width = 2): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(width));
}
