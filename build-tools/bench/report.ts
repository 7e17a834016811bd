import type { Measured, Results } from './measure';

/** One ratio that the design sets a bound for. */
export interface Ratio {
  readonly name: string;
  readonly value: number;
  /** The bound that must hold, and the one to aim for; `atLeast` where more is better. */
  readonly must: number;
  readonly aim: number;
  readonly atLeast?: boolean;
}

export interface Report {
  readonly machine: string;
  readonly runs: number;
  readonly results: { readonly [name: string]: Measured };
  readonly slopes: { readonly [shape: string]: number };
  readonly ratios: readonly Ratio[];
  readonly skipped: readonly string[];
}

/** Everything that was measured, as text of 80 columns. */
export function render({ machine, runs, results, slopes, ratios, skipped }: Report): string {
  const measured = Object.entries(results).map(([name, { wholeMilliseconds, milliseconds, megabytes }]) => [
    name, number(milliseconds), number(wholeMilliseconds), number(megabytes),
  ]);
  const phases = Object.entries(results).filter(([name]) => /^synth \d+$/.test(name));
  const steps = Object.keys(phases[0]?.[1].phases ?? {});
  return [
    `${machine}; medians of ${runs} runs in turns`,
    table(['', 'work ms', 'process ms', 'peak MB'], measured),
    table(['ms by step', ...phases.map(([name]) => name.replace('synth ', ''))],
      steps.map((step) => [step, ...phases.map(([, { phases: found }]) => number(found[step]))])),
    table(['slope between 1,000 and 10,000', ''], Object.entries(slopes).map(([shape, value]) => [shape, value.toFixed(2)])),
    table(['ratio', 'is', 'must', 'aim', ''], ratios.map(({ name, value, must, aim, atLeast }) => [
      name, value.toFixed(2), bound(must, atLeast), bound(aim, atLeast), verdict(value, must, aim, atLeast),
    ])),
    ...skipped.map((reason) => `skipped: ${reason}`),
  ].join('\n\n');
}

/** How the time grows: 1 where ten times the services take ten times as long. */
export function slope(small: number, large: number, factor: number): number {
  return Math.log(large / small) / Math.log(factor);
}

/** The work of one case as a multiple of another's; undefined where one was not measured. */
export function ratio(results: Results, numerator: string, denominator: string, member: 'milliseconds' | 'wholeMilliseconds' = 'milliseconds'): number | undefined {
  const above = results.get(numerator)?.[member];
  const below = results.get(denominator)?.[member];
  return above === undefined || below === undefined ? undefined : above / below;
}

function verdict(value: number, must: number, aim: number, atLeast = false): string {
  const holds = (limit: number) => (atLeast ? value >= limit : value <= limit);
  return holds(aim) ? 'better than the aim' : holds(must) ? 'holds' : 'MISSED';
}

function bound(limit: number, atLeast = false): string {
  return `${atLeast ? '>=' : '<='} ${limit}`;
}

function number(value: number | undefined): string {
  return value === undefined ? '' : value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** Columns as wide as their widest cell; all but the first and the last column of words are set to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
