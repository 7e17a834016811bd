import type { Surroundings } from './private/surroundings';

/** Exit codes, which scripts rely on. */
export const DONE = 0;
export const FINDINGS = 1;
export const WRONG_USAGE = 2;

/** A sub command: its help, and a function from a call to an exit code. */
export interface Command {
  readonly name: string;
  /** What follows the name, as help shows it. */
  readonly synopsis: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** How many words it takes beside its options. */
  readonly words: { readonly least: number; readonly most: number };
  run(call: Call, surroundings: Surroundings): Promise<number>;
}

/** An option, `--name` or `--name VALUE`. */
export interface Option {
  readonly name: string;
  /** What help calls the value; an option without one is a switch. */
  readonly value?: string;
  readonly description: string;
}

/** What somebody asked a command to do. */
export interface Call {
  readonly words: readonly string[];
  /** Everything behind `--`; undefined when there was no `--`. */
  readonly rest?: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/** What was asked cannot be asked: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
