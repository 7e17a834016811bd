import { bootstrap } from './bootstrap';
import type { Command } from './command';
import { down } from './down';
import { synth } from './synth';
import { up } from './up';

/** Every sub command there is, in the order of help. */
export const COMMANDS: readonly Command[] = [synth, bootstrap, up, down];
