import type { RenderContext } from '../app';
import type { PreStartHookSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import type { Image } from './image';

/** What an init container does otherwise than the service it belongs to. */
export interface InitContainerOptions {
  /**
   * Image of the container.
   *
   * @default - that of the service
   */
  readonly image?: Image;

  /**
   * Environment variables beside those of the service.
   *
   * @default - none
   */
  readonly environment?: { [name: string]: string };

  /**
   * User that the process runs as.
   *
   * @default - that of the service
   */
  readonly user?: string;

  /**
   * Directory that the process starts in.
   *
   * @default - that of the service
   */
  readonly workingDirectory?: string;

  /**
   * Gives the container all rights of the host's root.
   *
   * @default false
   */
  readonly privileged?: boolean;
}

/**
 * A container that runs to its end before a service starts. It inherits everything of the service but what is said here.
 * Needs Docker Compose 5.6.
 *
 * @example
 *
 * const migrate = InitContainer.command(['npm', 'run', 'migrate']);
 */
export class InitContainer {
  /** Runs a program with arguments. No shell reads them. */
  public static command(command: string[], options: InitContainerOptions = {}): InitContainer {
    if (command.length === 0 || command[0] === '') {
      throw new ComposeError('hook.command', 'the command of an init container is empty; give a program and its arguments');
    }
    return new InitContainer([...command], { ...options });
  }

  private constructor(private readonly words: string[], private readonly options: InitContainerOptions) {}

  /** An entry of `pre_start`. @internal */
  public _render(context: RenderContext): PreStartHookSpec {
    const { image, environment, user, workingDirectory, privileged } = this.options;
    return { command: this.words, image: image?._render(context).image, environment, user, workingDir: workingDirectory, privileged };
  }
}
