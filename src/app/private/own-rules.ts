import type { IConstruct } from 'constructs';
import type { Problem } from '../../core/private/finding';
import type { RenderedApp, RenderedStack } from '../../specification';
import { isWithin, StackModel } from '../rule-model';
import { RuleReport, Rules } from '../rules';

/** What the users' own rules find; one that throws is a finding itself, and what it reported before counts. */
export function ownRuleProblems(app: RenderedApp, constructs: ReadonlyMap<string, IConstruct>): Problem[] {
  const problems: Problem[] = [];
  for (const [scope, construct] of constructs) {
    for (const { rule, source } of Rules._tryOf(construct)?._rules ?? []) {
      for (const stack of app.stacks.filter(({ path }) => isWithin(path, scope) || isWithin(scope, path))) {
        const report = RuleReport._of(rule.id);
        try {
          rule.check(StackModel._of(stack, isWithin(stack.path, scope) ? '' : scope), report);
        } catch (error) {
          problems.push(failure(rule.id, stack, error, { path: scope, source }));
        }
        report._problems.forEach((problem) => problems.push(problem));
      }
    }
  }
  return problems;
}

function failure(id: string, { path }: RenderedStack, error: unknown, subject: Problem['subjects'][number]): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return {
    id: 'rule.failed',
    severity: 'error',
    message: `the rule '${id}' threw while it looked at stack '${path}': ${why}`,
    fix: 'mend the rule, or remove it: what it would find is not known',
    subjects: [subject],
  };
}
