import type { IConstruct } from 'constructs';
import { Source } from './source';

/**
 * What a wrong call throws: a code that never changes, the construct it is about, and a message that
 * ends with both, because other languages see the message only.
 */
export class ComposeError extends Error {
  /** `noun.problem`, listed in docs/findings.md. */
  public readonly code: string;
  /** Path of the construct that was wrong; undefined where there is none yet. */
  public readonly path?: string;
  /** The call, turned into text only when somebody asks. */
  readonly #source = Source.capture();

  constructor(code: string, message: string, scope?: IConstruct) {
    const path = scope?.node.path || undefined;
    super(`${message} [${path === undefined ? code : `${code} at ${path}`}]`);
    this.name = 'ComposeError';
    this.code = code;
    this.path = path;
  }

  /** `file:line:column` of the user's call that was wrong. */
  public get source(): string | undefined {
    return this.#source.line();
  }
}

/** A state that our own code rules out: seeing one is a defect of this library. */
export class AssumptionError extends Error {
  constructor(message: string) {
    super(`${message}; this is a defect of cdk-compose, please report it`);
    this.name = 'AssumptionError';
  }
}

/** An error of the operating system, such as ENOENT; not by `instanceof`, since it may come from another realm. */
export function systemError(error: unknown): { readonly code: string; readonly message: string } | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error && 'syscall' in error
    ? { code: String(error.code), message: String(error.message) }
    : undefined;
}
