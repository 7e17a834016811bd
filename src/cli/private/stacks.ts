import type { Call } from '../command';
import { UsageError } from '../command';
import { suggestion } from './closest';
import { readManifest } from './manifest';
import type { ManifestStack } from './manifest-reader';

const DEFAULT_OUTDIR = 'compose.out';

/** Options of every command that works on what a program wrote. */
export const STACK_OPTIONS = [
  { name: 'outdir', value: 'DIR', description: `directory that the program writes to; ${DEFAULT_OUTDIR} when not given` },
  { name: 'stack', value: 'NAME', description: 'only this stack' },
];

/** The output directory that was asked for. */
export function outdirOf({ values }: Call): string {
  return values.get('outdir') ?? DEFAULT_OUTDIR;
}

/** The stacks that were asked for. */
export function stacksOf(call: Call, folder: string): ManifestStack[] {
  const stacks = readManifest(folder, outdirOf(call));
  const wanted = call.values.get('stack');
  if (wanted === undefined) {
    return stacks;
  }
  const chosen = stacks.filter(({ directory }) => directory === wanted);
  if (chosen.length === 0) {
    throw new UsageError(`there is no stack '${wanted}'${suggestion(wanted, stacks.map(({ directory }) => directory))}`);
  }
  return chosen;
}
