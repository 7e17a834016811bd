import type { Command } from './command';
import { DONE } from './command';
import { nextCall, projenTasks } from './private/hint';
import { readManifest } from './private/manifest';
import type { ManifestStack } from './private/manifest-reader';
import { PROGRAM, synthesize } from './private/program';
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
  ],
  words: { least: 1, most: 1 },
  async run(call, surroundings) {
    const { folder, terminal } = surroundings;
    const outdirs = await synthesize(call, surroundings);
    const tasks = projenTasks(folder);
    const said = outdirs.flatMap((outdir) => {
      const stacks = readManifest(folder, outdir);
      return call.switches.has('check') ? [[`${outdir} is up to date`]] : [...stacks.map(summary), ['', `next: ${nextCall('up', outdir, tasks)}`]];
    });
    if (!call.switches.has('quiet')) {
      terminal.out(columns(said));
    }
    return DONE;
  },
};

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
