import { bootstrap } from './bootstrap';
import type { Command } from './command';
import { synth } from './synth';

/** Every sub command there is, in the order of help. */
export const COMMANDS: readonly Command[] = [synth, bootstrap];
