import type { RenderContext } from '../app';
import type { EnvFileSpec } from '../compose';
import { checkPresent } from './private/checks';

/** How a file of environment variables is read. */
export interface EnvironmentFileOptions {
  /**
   * Refuses to start when the file is not there.
   *
   * @default true
   */
  readonly required?: boolean;

  /**
   * Takes each line as it is, without quotes and variables. Needs Docker Compose 2.30.
   *
   * @default false
   */
  readonly raw?: boolean;
}

/**
 * A file of `NAME=value` lines that a container gets as environment variables. Those of `environment` win over it.
 *
 * @example
 *
 * const local = EnvironmentFile.of('local.env', { required: false });
 */
export class EnvironmentFile {
  /**
   * A file of the host.
   *
   * @param path relative to the app's working directory, or absolute.
   */
  public static of(path: string, options: EnvironmentFileOptions = {}): EnvironmentFile {
    checkPresent(path, 'the path of an environment file', 'environment-file.path');
    return new EnvironmentFile(path, { ...options });
  }

  private constructor(private readonly path: string, private readonly options: EnvironmentFileOptions) {}

  /** The entry of `env_file`. @internal */
  public _render(context: RenderContext): EnvFileSpec {
    const { required = true, raw = false } = this.options;
    return { path: context.hostPath(this.path), required: required ? undefined : false, format: raw ? 'raw' : undefined };
  }
}
