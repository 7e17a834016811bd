import { didYouMean } from '../../core/private/names';
import type { Call } from '../command';
import { UsageError } from '../command';
import { readManifest } from './manifest';
import type { ManifestStack } from './manifest-reader';

export const DEFAULT_OUTDIR = 'compose.out';

/** Options of every command that works on what a program wrote. */
export const STACK_OPTIONS = [
  { name: 'outdir', value: 'DIR', description: `directory that the program writes to; ${DEFAULT_OUTDIR} when not given` },
  { name: 'stack', value: 'NAME', description: 'only this stack' },
];

/** The output directory that was asked for. */
export function outdirOf({ values }: Call): string {
  return values.get('outdir')?.replace(/(?<=.)[\\/]+$/, '') ?? DEFAULT_OUTDIR;
}

/** The stacks that were asked for, out of these output directories. */
export function stacksOf(call: Call, folder: string, outdirs: readonly string[] = [outdirOf(call)]): ManifestStack[] {
  const stacks = outdirs.flatMap((outdir) => readManifest(folder, outdir));
  const wanted = call.values.get('stack');
  if (wanted === undefined) {
    return stacks;
  }
  const chosen = stacks.filter(({ directory }) => directory === wanted);
  if (chosen.length === 0) {
    const names = stacks.map(({ directory }) => directory);
    const known = `; there is ${names.map((name) => `'${name}'`).join(', ') || 'none'}`;
    throw new UsageError(`there is no stack '${wanted}'${didYouMean(wanted, names) || known}`);
  }
  return chosen;
}
