import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Terminal } from './terminal';

/** Everything outside that a command may touch; tests give their own. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** The folder that paths of the command line start from. */
  readonly folder: string;
  /** Environment variables; what a command sets here, programs see that it runs later. */
  readonly environment: { [name: string]: string | undefined };
  now(): Date;
  pause(milliseconds: number): Promise<void>;
  /** Runs a JavaScript program inside this process, until it has nothing left to do. When it ends the process, `exited` decides the exit code. */
  load(file: string, exited: (code: number) => number): Promise<void>;
  /** Runs another program. */
  run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult>;
}

/** How another program is run. */
export interface RunOptions {
  readonly folder: string;
  /** `pass` shows what it says, `keep` hands it back. */
  readonly output: 'pass' | 'keep';
  /** It is stopped after this many milliseconds. */
  readonly timeout?: number;
}

/** How another program ended. */
export interface RunResult {
  /** Exit code; undefined when the program could not be started or was stopped. */
  readonly code?: number;
  readonly out: string;
  readonly err: string;
}

/** The real surroundings: this process. */
export function processSurroundings(): Surroundings {
  const { stdout, stderr, env } = process;
  const colours = stdout.isTTY && stdout.hasColors();
  return {
    terminal: {
      out: (text) => void stdout.write(`${text}\n`),
      err: (text) => void stderr.write(`${text}\n`),
      interactive: stdout.isTTY,
      paint: colours ? (text, colour) => `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : (text) => text,
    },
    folder: process.cwd(),
    environment: env,
    now: () => new Date(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    load,
    run,
  };
}

const COLOURS = { bold: 1, dim: 2, red: 31, yellow: 33 };

/** Errors that the program throws later, outside of the import, are its errors too. */
async function load(file: string, exited: (code: number) => number): Promise<void> {
  process.argv.splice(1, process.argv.length, file);
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => { fail = reject; });
  const idle = new Promise<void>((resolve) => void process.once('beforeExit', () => resolve()));
  const exit = (code: number) => { process.exitCode = exited(code); };
  process.once('uncaughtException', fail).once('exit', exit);
  try {
    await Promise.race([import(pathToFileURL(file).href), failed]);
    await Promise.race([idle, failed]);
  } finally {
    process.off('uncaughtException', fail).off('exit', exit);
  }
}

function run(command: string, args: readonly string[], { folder, output, timeout }: RunOptions): Promise<RunResult> {
  return new Promise((resolve) => {
    const [input, said] = output === 'pass' ? ['inherit', 'inherit'] as const : ['ignore', 'pipe'] as const;
    const child = spawn(command, args, { cwd: folder, env: process.env, stdio: [input, said, said], timeout });
    let out = '';
    let err = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { err += text; });
    child.on('error', (error) => resolve({ out, err: error.message }));
    child.on('close', (code) => resolve({ code: code ?? undefined, out, err }));
  });
}
