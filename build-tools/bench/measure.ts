import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** A process to be measured. */
export interface Case {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string };
  /** Prints as JSON what it measured itself; others are measured from outside only. */
  readonly reports?: boolean;
  /** A folder or file that must be gone when it starts. */
  readonly fresh?: string;
}

/** Medians of what the runs of one case took. */
export interface Measured {
  /** Wall time of the whole process. */
  readonly wholeMilliseconds: number;
  /** What the program says its work took, once everything was loaded. */
  readonly milliseconds?: number;
  /** Most memory that the process had at any time. */
  readonly megabytes?: number;
  /** Milliseconds by step. */
  readonly phases: { readonly [phase: string]: number };
}

export type Results = ReadonlyMap<string, Measured>;

interface Run {
  readonly wholeMilliseconds: number;
  readonly milliseconds?: number;
  readonly megabytes?: number;
  readonly phases?: { readonly [phase: string]: number };
}

/** Measures the cases in turns, `runs` times each, so that a busy minute of the machine slows all of them down. */
export function measure(cases: readonly Case[], runs: number): Results {
  const all = new Map(cases.map(({ name }) => [name, new Array<Run>()]));
  for (let round = 0; round < runs; round++) {
    for (const one of cases) {
      all.get(one.name)?.push(run(one));
    }
  }
  return new Map([...all].map(([name, found]) => [name, medians(found)]));
}

/** Runs a case once; throws when it fails. */
export function run({ name, command, cwd, env, reports, fresh }: Case): Run {
  if (fresh !== undefined) {
    rmSync(fresh, { recursive: true, force: true });
  }
  // Node reads the certificates of this variable when it starts: that alone takes as long as three starts.
  const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
  const [program = '', ...args] = command;
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env: { ...inherited, ...env }, encoding: 'utf8', maxBuffer: Infinity });
  const wholeMilliseconds = performance.now() - start;
  if (status !== 0) {
    throw error ?? new RangeError(`${name}: '${command.join(' ')}' ended with ${status}\n${stderr}`);
  }
  return { wholeMilliseconds, ...(reports ? JSON.parse(stdout) as Omit<Run, 'wholeMilliseconds'> : {}) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

function medians(runs: readonly Run[]): Measured {
  const phases = Object.keys(runs[0]?.phases ?? {});
  const medianOf = (member: 'milliseconds' | 'megabytes') => {
    const values = runs.map((one) => one[member]).filter((value) => value !== undefined);
    return values.length > 0 ? median(values) : undefined;
  };
  return {
    wholeMilliseconds: median(runs.map((one) => one.wholeMilliseconds)),
    milliseconds: medianOf('milliseconds'),
    megabytes: medianOf('megabytes'),
    phases: Object.fromEntries(phases.map((phase) => [phase, median(runs.map((one) => one.phases?.[phase] ?? 0))])),
  };
}
