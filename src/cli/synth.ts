import * as fs from 'node:fs';
import * as path from 'node:path';
import { toSarif } from '../core/private/sarif';
import type { Call, Command } from './command';
import { DONE } from './command';
import { nextCall, projenTasks } from './private/hint';
import { parseFindings } from './private/local-findings';
import { readManifest } from './private/manifest';
import type { ManifestStack } from './private/manifest-reader';
import { PROGRAM, synthesize } from './private/program';
import { Receipt } from './private/receipt';
import type { Surroundings } from './private/surroundings';
import { columns, count } from './private/terminal';

/** Runs the user's program, which writes the stacks. */
export const synth: Command = {
  name: 'synth',
  synopsis: PROGRAM,
  summary: 'run a program that describes stacks, and say what it wrote',
  options: [
    { name: 'check', description: 'write nothing; fail when the files on disk are not those that the program would write' },
    { name: 'outdir', value: 'DIR', description: 'write there; the program decides when not given, compose.out as a rule' },
    { name: 'quiet', description: 'say only what is wrong' },
    { name: 'json', description: 'print the findings as JSON instead of what was written' },
    { name: 'sarif', value: 'FILE', description: 'write the findings there as SARIF, which code hosts show beside the lines' },
  ],
  words: { least: 1, most: 1 },
  async run(call, surroundings) {
    const { folder, terminal } = surroundings;
    const outdirs = await synthesizeAndReport(call, surroundings);
    const tasks = projenTasks(folder);
    const said = outdirs.flatMap((outdir) => {
      const stacks = readManifest(folder, outdir);
      return call.switches.has('check') ? [[`${outdir} is up to date`]] : [...stacks.map(summary), ['', `next: ${nextCall('up', outdir, tasks)}`]];
    });
    if (!call.switches.has('quiet') && !call.switches.has('json')) {
      terminal.out(columns(said));
    }
    return DONE;
  },
};

/** Runs the program; its findings go where the call asks for them, also when they stop it. */
async function synthesizeAndReport(call: Call, surroundings: Surroundings): Promise<string[]> {
  if (!call.switches.has('json') && !call.values.has('sarif')) {
    return synthesize(call, surroundings);
  }
  const receipt = Receipt.ofFindings(surroundings.environment);
  try {
    return await synthesize(call, surroundings);
  } finally {
    const findings = receipt.lines().flatMap(parseFindings);
    const sarif = call.values.get('sarif');
    if (sarif !== undefined) {
      fs.writeFileSync(path.resolve(surroundings.folder, sarif), toSarif(findings));
    }
    if (call.switches.has('json')) {
      surroundings.terminal.out(JSON.stringify({ version: 1, findings }, undefined, 2));
    }
    receipt.remove();
  }
}

function summary({ outdir, directory, services, networks, volumes, variables }: ManifestStack): string[] {
  const secrets = variables.filter(({ secret }) => secret).length;
  const contents = [
    count(services.length, 'service'),
    ...(networks.length > 0 ? [count(networks.length, 'network')] : []),
    ...(volumes.length > 0 ? [count(volumes.length, 'volume')] : []),
    ...(variables.length > 0 ? [`${count(variables.length, 'variable')}${secrets > 0 ? ` (${secrets} secret)` : ''}`] : []),
  ];
  return [directory, contents.join(', '), `${outdir}/${directory}`];
}
