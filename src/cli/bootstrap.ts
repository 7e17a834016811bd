import type { Command } from './command';
import { DONE, FINDINGS } from './command';
import { nextCall, projenTasks } from './private/hint';
import { prepareStacks } from './private/prepare';
import { outdirOf, STACK_OPTIONS, stacksOf } from './private/stacks';

/** Makes what a stack needs and git must not have: once per place, and repeatable. */
export const bootstrap: Command = {
  name: 'bootstrap',
  synopsis: '[--outdir DIR] [--stack NAME]',
  summary: "make what git must not have: '.env' with secrets, secret files, development certificates",
  options: STACK_OPTIONS,
  words: { least: 0, most: 0 },
  async run(call, surroundings) {
    const plans = await prepareStacks(stacksOf(call, surroundings.folder), surroundings);
    if (!plans) {
      return FINDINGS;
    }
    if (plans.some(({ actions }) => actions.length > 0)) {
      surroundings.terminal.out(`next: ${nextCall('up', outdirOf(call), projenTasks(surroundings.folder))}`);
    }
    return DONE;
  },
};
