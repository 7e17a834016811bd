import * as fs from 'node:fs';
import * as path from 'node:path';
import { ComposeError } from '../../core/private/errors';
import type { Call } from '../command';
import { UsageError } from '../command';
import { reportWarnings } from './local-findings';
import { Receipt } from './receipt';
import { reportError } from './report';
import type { Surroundings } from './surroundings';

const JAVASCRIPT = /\.[cm]?js$/;

/** How a program that describes stacks is named, in help. */
export const PROGRAM = '<program.js> | -- <command...>';

/** True when a call names a program. */
export function namesProgram({ words, rest }: Call): boolean {
  return words.length > 0 || rest !== undefined;
}

/**
 * Runs the user's program and prints the warnings of its syntheses.
 *
 * @returns the output directories, as a person in the working directory would name them; never none.
 */
export async function synthesize(call: Call, surroundings: Surroundings): Promise<string[]> {
  const { environment, folder, terminal } = surroundings;
  const outdir = call.values.get('outdir');
  if (outdir !== undefined) {
    environment.CDK_COMPOSE_OUTDIR = outdir;
  }
  const check = call.switches.has('check');
  if (check) {
    environment.CDK_COMPOSE_CHECK = '1';
  }
  const outdirs = (await runProgram(call, surroundings)).map((directory) => shown(directory, folder));
  if (outdirs.length === 0) {
    throw new ComposeError('program.silent', "the program ended without calling 'app.synth()', so that nothing was written; call it when every stack is described");
  }
  if (!check) {
    outdirs.forEach((directory) => reportWarnings(folder, directory, terminal));
  }
  return outdirs;
}

function shown(directory: string, folder: string): string {
  return path.relative(folder, directory).replaceAll(path.sep, '/') || '.';
}

async function runProgram(call: Call, surroundings: Surroundings): Promise<string[]> {
  const receipt = Receipt.ofDirectories(surroundings.environment);
  try {
    await start(call, surroundings);
    return receipt.lines();
  } finally {
    receipt.remove();
  }
}

async function start({ words: [program], rest }: Call, surroundings: Surroundings): Promise<void> {
  const [command, ...args] = rest ?? [];
  if (program !== undefined && rest !== undefined) {
    throw new UsageError(`give either a program, '${program}', or a command behind '--'`);
  }
  if (program !== undefined) {
    await surroundings.load(checkProgram(program, surroundings.folder), (code) => (code === 0 ? refuseExit(program, surroundings) : code));
  } else if (command !== undefined) {
    // Asks jsii for the lines of programs in other languages, which findings name.
    surroundings.environment.JSII_HOST_STACK_TRACES ??= '1';
    const { code, err } = await surroundings.run(command, args, { folder: surroundings.folder, output: 'pass' });
    if (code !== 0) {
      const end = code === undefined ? `could not be run${err === '' ? '' : ` (${err})`}` : `ended with exit code ${code}`;
      throw new ComposeError('program.failed', `'${[command, ...args].join(' ')}' ${end}; what it says above tells why`);
    }
  } else {
    throw new UsageError("there is no command behind '--'");
  }
}

/** Nothing can be done any more when the process ends, and that must not look like success. */
function refuseExit(program: string, { terminal }: Surroundings): number {
  return reportError(new ComposeError(
    'program.exited',
    `'${program}' calls 'process.exit()', which ends the command line too; let it end by itself, or give it a process of its own: '-- node ${program}'`,
  ), terminal, false);
}

function checkProgram(program: string, folder: string): string {
  const file = path.resolve(folder, program);
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new ComposeError('program.missing', `there is no program '${program}' in '${folder}'; compile it first, or correct the path`);
  }
  if (!JAVASCRIPT.test(program)) {
    const runner = program.endsWith('.ts') ? 'npx ts-node' : program.endsWith('.py') ? 'python' : '<command>';
    throw new ComposeError('program.language', `'${program}' is not JavaScript; let its own language run it: '-- ${runner} ${program}'`);
  }
  return file;
}
