import { ComposeError } from './private/errors';
import { SynthesisError } from './private/synthesis-error';

/**
 * Tells this library's errors from others, and reads them.
 *
 * @example
 *
 * declare const error: unknown; // what `app.synth()` threw
 * if (Errors.isSynthesisError(error)) {
 *   process.exitCode = 1;
 * }
 */
export class Errors {
  /** True for an error that a wrong call threw. */
  public static isComposeError(error: unknown): boolean {
    return error instanceof ComposeError;
  }

  /** True for the error that `App.synth()` throws when there are findings of severity error; its message is the whole report. */
  public static isSynthesisError(error: unknown): boolean {
    return error instanceof SynthesisError;
  }

  /** The code of the error, such as `port.conflict`; undefined for errors of others. */
  public static codeOf(error: unknown): string | undefined {
    return error instanceof ComposeError || error instanceof SynthesisError ? error.code : undefined;
  }

  /** The path of the construct that the error is about. Undefined where there is none. */
  public static pathOf(error: unknown): string | undefined {
    return error instanceof ComposeError ? error.path : undefined;
  }

  private constructor() {}
}
