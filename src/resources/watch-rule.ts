import type { RenderContext } from '../app';
import type { WatchSpec } from '../compose';
import type { Hook } from './hook';
import { checkPresent, containerPath } from './private/checks';
import { copyOptions } from './private/copy';

/** Which files are watched. */
export interface WatchOptions {
  /**
   * Patterns of files that are left out, as in `.dockerignore`, relative to the watched path.
   *
   * @default - those of `.dockerignore`
   */
  readonly ignore?: string[];

  /**
   * Patterns of files that are watched, relative to the watched path. Needs Docker Compose 2.34.
   *
   * @default - all files
   */
  readonly include?: string[];
}

/** Which files are watched and copied. */
export interface WatchSyncOptions extends WatchOptions {
  /**
   * Copies everything when watching begins. Needs Docker Compose 2.39.4.
   *
   * @default false
   */
  readonly initialSync?: boolean;
}

/**
 * What `docker compose watch` does with a running service when files of the host change.
 *
 * @example
 *
 * const sources = WatchRule.sync('./api/src', '/app/src');
 * const packages = WatchRule.rebuild('./api/package.json');
 */
export class WatchRule {
  /**
   * Builds the image anew and replaces the container. The service must have an image that is built.
   *
   * @param path file or folder that is watched, relative to the app's working directory.
   */
  public static rebuild(path: string, options: WatchOptions = {}): WatchRule {
    return new WatchRule('rebuild', path, options);
  }

  /**
   * Restarts the container. Needs Docker Compose 2.32.
   *
   * @param path file or folder that is watched, relative to the app's working directory.
   */
  public static restart(path: string, options: WatchOptions = {}): WatchRule {
    return new WatchRule('restart', path, options);
  }

  /**
   * Copies what changed into the container.
   *
   * @param path file or folder that is watched, relative to the app's working directory.
   * @param target where it is in the container.
   */
  public static sync(path: string, target: string, options: WatchSyncOptions = {}): WatchRule {
    return new WatchRule('sync', path, options, target);
  }

  /**
   * Copies what changed into the container and restarts it.
   *
   * @param path file or folder that is watched, relative to the app's working directory.
   * @param target where it is in the container.
   */
  public static syncAndRestart(path: string, target: string, options: WatchSyncOptions = {}): WatchRule {
    return new WatchRule('sync+restart', path, options, target);
  }

  /**
   * Copies what changed into the container and runs a command there. Needs Docker Compose 2.32.
   *
   * @param path file or folder that is watched, relative to the app's working directory.
   * @param target where it is in the container.
   * @param hook the command.
   */
  public static syncAndRun(path: string, target: string, hook: Hook, options: WatchSyncOptions = {}): WatchRule {
    return new WatchRule('sync+exec', path, options, target, hook);
  }

  private readonly options: WatchSyncOptions;
  private readonly target?: string;

  private constructor(
    private readonly action: string,
    private readonly path: string,
    options: WatchSyncOptions,
    target?: string,
    private readonly hook?: Hook,
  ) {
    checkPresent(path, 'the path that is watched', 'watch.path');
    this.options = copyOptions(options);
    this.target = target === undefined ? undefined : containerPath(target);
  }

  /** True when the service must have an image that is built. @internal */
  public get _needsBuild(): boolean {
    return this.action === 'rebuild';
  }

  /** An entry of `develop.watch`. @internal */
  public _render(context: RenderContext): WatchSpec {
    const { action, target, options, hook } = this;
    return { path: context.hostPath(this.path), action, target, ...options, exec: hook?._render() };
  }
}
