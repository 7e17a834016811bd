import type { Command } from './command';
import { DONE, FINDINGS } from './command';
import { DockerCompose } from './private/docker';
import { STACK_OPTIONS, stacksOf } from './private/stacks';
import { columns } from './private/terminal';

/** Stops stacks and removes their containers and networks; volumes keep their data. */
export const down: Command = {
  name: 'down',
  synopsis: '[--outdir DIR] [--stack NAME]',
  summary: 'stop the stacks and remove their containers; volumes keep their data',
  options: STACK_OPTIONS,
  words: { least: 0, most: 0 },
  async run(call, surroundings) {
    let code = DONE;
    for (const stack of stacksOf(call, surroundings.folder).reverse()) {
      const { code: ended, err } = await new DockerCompose(stack, surroundings).do('down');
      if (ended === 0) {
        surroundings.terminal.out(columns([[stack.directory, 'is down; its volumes keep their data']]));
      } else {
        surroundings.terminal.err(`${stack.directory}: could not be stopped\n${err}`.trimEnd());
        code = FINDINGS;
      }
    }
    return code;
  },
};
