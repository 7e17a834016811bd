import type { Finding } from '../../core/private/finding';
import { countFindings, renderFindings } from '../../core/private/finding-report';
import { volumesOf } from './docker';
import type { ManifestStack } from './manifest-reader';
import type { StackPlan } from './stack-plan';
import { planStack } from './stack-plan';
import type { Surroundings } from './surroundings';
import { columns } from './terminal';

/**
 * Makes what the stacks need and git must not have. First it looks at all of them: when anything is wrong, everything is reported
 * and nothing is touched.
 *
 * @returns what was done; undefined when something was wrong.
 */
export async function prepareStacks(stacks: readonly ManifestStack[], surroundings: Surroundings): Promise<StackPlan[] | undefined> {
  const { terminal } = surroundings;
  const plans = stacks.map((stack) => planStack(stack, surroundings));
  const findings = [...plans.flatMap((plan) => plan.findings), ...(await Promise.all(plans.map((plan) => oldVolumes(plan, surroundings)))).flat()];
  const failed = findings.some(({ severity }) => severity === 'error');
  if (findings.length > 0) {
    const outdirs = [...new Set(stacks.map(({ outdir }) => outdir))].join(', ');
    terminal.err(`${outdirs}: ${countFindings(findings)}${failed ? '; nothing was written' : ''}\n\n${renderFindings(findings, terminal.paint)}\n`);
  }
  if (failed) {
    return undefined;
  }
  for (const plan of plans) {
    for (const action of plan.actions) {
      action.run();
    }
    terminal.out(renderPlan(plan));
  }
  return plans;
}

/** A database takes its password when its volume is made; secrets made up later do not open it. */
async function oldVolumes({ stack, newSecrets, env }: StackPlan, surroundings: Surroundings): Promise<Finding[]> {
  const volumes = newSecrets && stack.volumes.length > 0 ? await volumesOf(stack, surroundings) : [];
  return volumes.length === 0 ? [] : [{
    id: 'volume.older',
    severity: 'warning',
    message: `'${env}' is new, but there are volumes of '${stack.project}' already: databases in them keep their old passwords`,
    fix: `put the old values into '${env}', or remove the volumes if their data may go: docker volume rm ${volumes.join(' ')}`,
    places: [{ path: stack.directory, source: env }],
  }];
}

function renderPlan({ stack, actions, missing, env }: StackPlan): string {
  const rows = [
    ...actions.map(({ verb, file, detail }) => [verb, file, detail]),
    ...missing.map(({ name, description, profileOnly }) => ['to do', name, `${description}${profileOnly ? ' (for a profile)' : ''}: write it into ${env}`]),
  ];
  const cells = rows.length === 0 ? [[stack.directory, 'nothing to do']] : rows.map((row, index) => [index === 0 ? stack.directory : '', ...row]);
  return columns(cells);
}
