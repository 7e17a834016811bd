import * as fs from 'node:fs';
import * as path from 'node:path';
import { ComposeError } from '../core/private/errors';
import type { Call, Command } from './command';
import { DONE, UsageError } from './command';
import { reportWarnings } from './private/local-findings';
import { readManifest } from './private/manifest';
import type { ManifestStack } from './private/manifest-reader';
import { outdirOf } from './private/stacks';
import type { Surroundings } from './private/surroundings';
import { columns, count } from './private/terminal';

const JAVASCRIPT = /\.[cm]?js$/;

/** Runs the user's program, which writes the stacks. */
export const synth: Command = {
  name: 'synth',
  synopsis: '<program.js> | -- <command...>',
  summary: 'run a program that describes stacks, and say what it wrote',
  options: [
    { name: 'check', description: 'write nothing; fail when the files on disk are not those that the program would write' },
    { name: 'outdir', value: 'DIR', description: 'write there; the program decides when not given, compose.out as a rule' },
    { name: 'quiet', description: 'say only what is wrong' },
  ],
  words: { least: 1, most: 1 },
  async run(call, surroundings) {
    const check = call.switches.has('check');
    if (check) {
      surroundings.environment.CDK_COMPOSE_CHECK = '1';
    }
    const outdir = call.values.get('outdir');
    if (outdir !== undefined) {
      surroundings.environment.CDK_COMPOSE_OUTDIR = outdir;
    }
    await runProgram(call, surroundings);
    const stacks = readManifest(surroundings.folder, outdirOf(call));
    if (!check) {
      reportWarnings(surroundings.folder, outdirOf(call), surroundings.terminal);
    }
    if (!call.switches.has('quiet')) {
      surroundings.terminal.out(check ? `${outdirOf(call)} is up to date` : summary(stacks, outdirOf(call)));
    }
    return DONE;
  },
};

async function runProgram({ words: [program], rest }: Call, surroundings: Surroundings): Promise<void> {
  const [command, ...args] = rest ?? [];
  if (program !== undefined && rest !== undefined) {
    throw new UsageError(`give either a program, '${program}', or a command behind '--'`);
  }
  if (program !== undefined) {
    await surroundings.load(checkProgram(program, surroundings.folder));
  } else if (command !== undefined) {
    const { code, err } = await surroundings.run(command, args, { folder: surroundings.folder, output: 'pass' });
    if (code !== 0) {
      const end = code === undefined ? `could not be run${err === '' ? '' : ` (${err})`}` : `ended with exit code ${code}`;
      throw new ComposeError('program.failed', `'${[command, ...args].join(' ')}' ${end}; what it says above tells why`);
    }
  } else {
    throw new UsageError("there is no command behind '--'");
  }
}

function checkProgram(program: string, folder: string): string {
  const file = path.resolve(folder, program);
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new ComposeError('program.missing', `there is no program '${program}' in '${folder}'; compile it first, or correct the path`);
  }
  if (!JAVASCRIPT.test(program)) {
    const runner = program.endsWith('.ts') ? 'npx ts-node' : program.endsWith('.py') ? 'python' : '<command>';
    throw new ComposeError('program.language', `'${program}' is not JavaScript; let its own language run it: cdk-compose synth -- ${runner} ${program}`);
  }
  return file;
}

function summary(stacks: readonly ManifestStack[], outdir: string): string {
  const place = outdir.replace(/[\\/]+$/, '');
  return columns([
    ...stacks.map((stack) => [stack.directory, contents(stack), `${place}/${stack.directory}`]),
    ['', 'next: npx projen bootstrap'],
  ]);
}

function contents({ services, networks, volumes, variables }: ManifestStack): string {
  const secrets = variables.filter(({ secret }) => secret).length;
  return [
    count(services.length, 'service'),
    ...(networks.length > 0 ? [count(networks.length, 'network')] : []),
    ...(volumes.length > 0 ? [count(volumes.length, 'volume')] : []),
    ...(variables.length > 0 ? [`${count(variables.length, 'variable')}${secrets > 0 ? ` (${secrets} secret)` : ''}`] : []),
  ].join(', ');
}
