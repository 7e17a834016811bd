import type { HookSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import { checkText } from '../core/private/text';
import { copyOptions } from './private/copy';

/** How a command runs inside a running container. */
export interface HookOptions {
  /**
   * Who runs it.
   *
   * @default - the user of the container
   */
  readonly user?: string;

  /**
   * Gives it nearly all rights of the host.
   *
   * @default false
   */
  readonly privileged?: boolean;

  /**
   * Where it starts.
   *
   * @default - the working directory of the container
   */
  readonly workingDir?: string;

  /**
   * Environment variables beside those of the container.
   *
   * @default - none
   */
  readonly environment?: { [name: string]: string };
}

/**
 * A command that runs inside a running container: after it started, before it stops, or after files were synchronized.
 *
 * @example
 *
 * const own = Hook.command(['chown', '-R', '1000:1000', '/data'], { user: 'root' });
 */
export class Hook {
  /**
   * A command without a shell.
   *
   * @param command the program and its arguments.
   */
  public static command(command: string[], options: HookOptions = {}): Hook {
    if (command.length === 0 || command[0] === '') {
      throw new ComposeError('hook.command', 'the command of a hook is empty; give a program and its arguments');
    }
    for (const text of [...command, options.user ?? '', options.workingDir ?? '', ...Object.values(options.environment ?? {})]) {
      checkText(text, `the hook '${command[0] ?? ''}'`);
    }
    return new Hook([...command], copyOptions(options));
  }

  private constructor(private readonly words: string[], private readonly options: HookOptions) {}

  /** An entry of `post_start` or `pre_stop`. @internal */
  public _render(): HookSpec {
    return { command: this.words, ...this.options };
  }
}
