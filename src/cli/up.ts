import type { Command } from './command';
import { DONE, FINDINGS } from './command';
import type { Container } from './private/containers';
import { containersOf, describeState, verdictOf } from './private/containers';
import { DockerCompose } from './private/docker';
import { prepareStacks } from './private/prepare';
import { namesProgram, PROGRAM, synthesize } from './private/program';
import type { StackPlan } from './private/stack-plan';
import { outdirOf, STACK_OPTIONS, stacksOf } from './private/stacks';
import type { Surroundings } from './private/surroundings';
import { columns, indent } from './private/terminal';

/** Containers that `up --wait` left on their way get this long: 300 looks, a second apart. */
const LOOKS = 300;
const BETWEEN_LOOKS = 1_000;
const LAST_LINES = '10';

/** Brings stacks to life, and ends when every service is healthy. */
export const up: Command = {
  name: 'up',
  synopsis: `[${PROGRAM}] [--outdir DIR] [--stack NAME]`,
  summary: "start the stacks and wait until every service is healthy; 'bootstrap' first, and 'synth' of a program that is given",
  options: STACK_OPTIONS,
  words: { least: 0, most: 1 },
  async run(call, surroundings) {
    const outdirs = namesProgram(call) ? await synthesize(call, surroundings) : [outdirOf(call)];
    const plans = await prepareStacks(stacksOf(call, surroundings.folder, outdirs), surroundings);
    if (!plans || plans.some(lacksValues)) {
      return FINDINGS;
    }
    let code = DONE;
    for (const plan of plans) {
      const started = await start(plan, new DockerCompose(plan.stack, surroundings), surroundings);
      code = started ? code : FINDINGS;
    }
    return code;
  },
};

function lacksValues({ missing }: StackPlan): boolean {
  return missing.some(({ profileOnly }) => !profileOnly);
}

async function start({ stack, stale }: StackPlan, compose: DockerCompose, surroundings: Surroundings): Promise<boolean> {
  const { terminal } = surroundings;
  await recreate(stale, compose);
  const { code, err } = await compose.do('up', '--wait', '--detach');
  const containers = code === 0 ? await containersOf(compose) : await settle(compose, surroundings);
  const bad = containers.filter((container) => verdictOf(container) !== 'good');
  const absent = stack.services.filter(({ name, profiles }) => profiles.length === 0 && !containers.some(({ service }) => service === name));
  terminal.out(indent(columns([
    ...containers.map((container) => [container.service, describeState(container), container.addresses.join(' ')]),
    ...absent.map(({ name }) => [name, 'not started']),
  ])));
  if (code === 0 || bad.length + absent.length === 0) {
    stack.notes.forEach((note) => terminal.out(`\n${note}`));
    return true;
  }
  terminal.err(err.trimEnd());
  for (const { service } of bad) {
    const logs = await compose.ask('logs', '--no-log-prefix', '--tail', LAST_LINES, service);
    terminal.err(`\nlast lines of '${service}':\n${indent((logs.out + logs.err).trimEnd())}`);
  }
  return false;
}

/** A file that was replaced stays the old one inside a running container, so those that read it are made anew. */
async function recreate(stale: readonly string[], compose: DockerCompose): Promise<void> {
  const existing = stale.length === 0 ? [] : (await containersOf(compose)).map(({ service }) => service);
  const services = stale.filter((service) => existing.includes(service));
  if (services.length > 0) {
    await compose.do('create', '--force-recreate', ...services);
  }
}

/** The containers as soon as none is on its way any more. */
async function settle(compose: DockerCompose, { pause }: Surroundings): Promise<Container[]> {
  for (let look = 1; ; look++) {
    const containers = await containersOf(compose);
    const verdicts = containers.map(verdictOf);
    if (look === LOOKS || verdicts.includes('bad') || !verdicts.includes('waiting')) {
      return containers;
    }
    await pause(BETWEEN_LOOKS);
  }
}
