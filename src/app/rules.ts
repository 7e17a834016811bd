import type { IConstruct } from 'constructs';
import { ComposeError } from '../core/private/errors';
import type { FindingSeverity, Problem } from '../core/private/finding';
import { Source } from '../core/private/source';
import { checkOpen } from './member';
import type { IRuleSubject, StackModel } from './rule-model';

const STORE = Symbol.for('cdk-compose.Rules');
const ID = /^([\w@/-]+:)?[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;

/** A rule of a team or a package: looks at each stack as it will be written, and reports what it finds. */
export interface IRule {
  /** Id of its findings, `noun.problem`; rules of a package put its name in front: `package:noun.problem`. */
  readonly id: string;

  /**
   * Looks at one stack. It is called once for each stack, after everything was rendered and before anything is written.
   *
   * @param stack what will be written; only what stands in the scope of the rule.
   * @param report where it reports.
   */
  check(stack: StackModel, report: RuleReport): void;
}

/** Where a rule reports what it finds in a stack. */
export class RuleReport {
  /** @internal */
  public static _of(id: string): RuleReport {
    return new RuleReport(id);
  }

  /** @internal */
  public readonly _problems: Problem[] = [];

  private constructor(private readonly id: string) {}

  /**
   * Reports what must not be: nothing is written.
   *
   * @param subject the service or resource that it is about.
   * @param message what is wrong, with the value and what is allowed.
   * @param fix what to do about it.
   */
  public error(subject: IRuleSubject, message: string, fix: string): void {
    this.add('error', subject, message, fix);
  }

  /**
   * Reports what is risky: the output is written, and the warning can be acknowledged.
   *
   * @param subject the service or resource that it is about.
   * @param message what is risky, with the value.
   * @param fix what to do about it.
   */
  public warn(subject: IRuleSubject, message: string, fix: string): void {
    this.add('warning', subject, message, fix);
  }

  private add(severity: FindingSeverity, { constructPath, location }: IRuleSubject, message: string, fix: string): void {
    this._problems.push({ id: this.id, severity, message, fix, subjects: [{ path: constructPath, location }] });
  }
}

/**
 * The rules of a construct: they look at everything at or below it.
 *
 * @example
 *
 * class OwnRegistry implements IRule {
 *   public readonly id = 'acme:image.registry';
 *
 *   public check(stack: StackModel, report: RuleReport): void {
 *     for (const service of stack.services) {
 *       const image = String(service.value('image'));
 *       if (!image.startsWith('registry.acme.com/')) {
 *         report.warn(service, `'${image}' does not come from registry.acme.com`, 'mirror it there');
 *       }
 *     }
 *   }
 * }
 *
 * declare const app: App;
 * Rules.of(app).add(new OwnRegistry());
 */
export class Rules {
  /** The rules of the given construct. */
  public static of(scope: IConstruct): Rules {
    const known: unknown = Reflect.get(scope, STORE);
    if (known instanceof Rules) {
      return known;
    }
    const rules = new Rules(scope);
    Object.defineProperty(scope, STORE, { value: rules });
    return rules;
  }

  /** The rules of a construct, if anybody has asked for them before. @internal */
  public static _tryOf(scope: IConstruct): Rules | undefined {
    const known: unknown = Reflect.get(scope, STORE);
    return known instanceof Rules ? known : undefined;
  }

  /** @internal */
  public readonly _rules: { readonly rule: IRule; readonly source: Source }[] = [];

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Adds a rule. The same id twice is two rules; a rule that throws is reported as `rule.failed`.
   *
   * @param rule the rule; its id is `noun.problem` or `package:noun.problem`.
   */
  public add(rule: IRule): void {
    checkOpen(this.scope, 'add');
    if (!ID.test(rule.id)) {
      throw new ComposeError('rule.id', `'${rule.id}' cannot be the id of a rule; write it as 'noun.problem' or 'package:noun.problem'`, this.scope);
    }
    this._rules.push({ rule, source: Source.capture() });
  }
}
