import type { IConstruct } from 'constructs';
import { ComposeError } from './private/errors';
import type { Acknowledgement, FindingSeverity, Problem } from './private/finding';
import { Source } from './private/source';
import { checkText } from './private/text';

const STORE = Symbol.for('cdk-compose.Findings');
const ID = /^([\w@/-]+:)?[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;

/**
 * The findings of a construct: errors and warnings that are reported together at synthesis, and the
 * acknowledgements of warnings for the construct and all below it.
 *
 * @example
 *
 * declare const grafana: Service;
 * Findings.of(grafana).acknowledge('image.floating', 'the demo always shows the newest release');
 */
export class Findings {
  /** The findings of the given construct. */
  public static of(scope: IConstruct): Findings {
    const known: unknown = Reflect.get(scope, STORE);
    if (known instanceof Findings) {
      return known;
    }
    const findings = new Findings(scope);
    Object.defineProperty(scope, STORE, { value: findings });
    return findings;
  }

  /** The findings of a construct, if anybody has asked for them before. @internal */
  public static _tryOf(scope: IConstruct): Findings | undefined {
    const known: unknown = Reflect.get(scope, STORE);
    return known instanceof Findings ? known : undefined;
  }

  /** @internal */
  public readonly _problems: Problem[] = [];
  /** @internal */
  public readonly _acknowledgements: Acknowledgement[] = [];

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Reports something that Compose or the engine refuses always: synthesis fails.
   *
   * @param id what kind of problem it is, `noun.problem`; rules of other packages put their name in front: `package:noun.problem`.
   * @param message what is wrong, the value received, what is allowed.
   * @param fix what to do about it.
   */
  public error(id: string, message: string, fix: string): void {
    this.add('error', id, message, fix);
  }

  /**
   * Reports something legal but risky: synthesis goes on, and the warning can be acknowledged.
   *
   * @param id what kind of problem it is, `noun.problem`; rules of other packages put their name in front: `package:noun.problem`.
   * @param message what is risky, with the value received.
   * @param fix what to do about it.
   */
  public warn(id: string, message: string, fix: string): void {
    this.add('warning', id, message, fix);
  }

  /**
   * Accepts a warning for this construct and all below it, before or after it is found. Errors cannot be accepted.
   *
   * @param id the warning's id.
   * @param reason why it is right here; it stays in the report.
   */
  public acknowledge(id: string, reason: string): void {
    this.checkId(id);
    if (reason.trim() === '') {
      throw new ComposeError('acknowledgement.reason', `acknowledging '${id}' needs a reason; say why it is right here`, this.scope);
    }
    this._acknowledgements.push({ id, reason, source: Source.capture() });
  }

  private add(severity: FindingSeverity, id: string, message: string, fix: string): void {
    this.checkId(id);
    checkText(message, 'the message of a finding', this.scope);
    this._problems.push({ id, severity, message, fix, subjects: [{ path: this.scope.node.path, source: Source.capture() }] });
  }

  private checkId(id: string): void {
    if (!ID.test(id)) {
      throw new ComposeError('finding.id', `'${id}' cannot be the id of a finding; write it as 'noun.problem' or 'package:noun.problem'`, this.scope);
    }
  }
}
