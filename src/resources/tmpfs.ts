import type { Size } from '../core';
import { ComposeError } from '../core/private/errors';
import { checkWhole, containerPath, fileMode } from './private/checks';

/** Who may use a directory in memory, and how. */
export interface TmpfsOptions {
  /**
   * The most it may hold.
   *
   * @default - half of the host's memory
   */
  readonly size?: Size;

  /**
   * Permissions of the directory in octal digits.
   *
   * @default '1777'
   */
  readonly mode?: string;

  /**
   * Number of the user that owns it.
   *
   * @default 0
   */
  readonly uid?: number;

  /**
   * Number of the group that owns it.
   *
   * @default 0
   */
  readonly gid?: number;

  /**
   * Lets programs in it be run.
   *
   * @default false
   */
  readonly executable?: boolean;
}

/**
 * An empty directory in memory, which goes with the container. Unlike `Mount.tmpfs` it can have an owner.
 *
 * @example
 *
 * const sockets = Tmpfs.of('/run/postgresql', { uid: 70, gid: 70, mode: '0700' });
 */
export class Tmpfs {
  /**
   * A directory in memory.
   *
   * @param target absolute path in the container.
   */
  public static of(target: string, options: TmpfsOptions = {}): Tmpfs {
    return new Tmpfs(target, { ...options });
  }

  /** Path in the container, without superfluous slashes. */
  public readonly target: string;

  private constructor(target: string, private readonly options: TmpfsOptions) {
    this.target = containerPath(target);
    if (this.target.includes(':')) {
      throw new ComposeError('mount.target', `'${target}' holds a ':', behind which Compose reads options here; use Mount.tmpfs`);
    }
    for (const [name, id] of Object.entries({ uid: options.uid, gid: options.gid })) {
      if (id !== undefined) {
        checkWhole(id, `'${name}' of '${target}'`, 'tmpfs.owner', 0);
      }
    }
    if (options.mode !== undefined) {
      fileMode(options.mode);
    }
  }

  /** The entry of `tmpfs`. @internal */
  public _render(): string {
    const { size, mode, uid, gid, executable = false } = this.options;
    const settings = [
      ...Object.entries({ size: size?.toBytes(), mode, uid, gid }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
      ...(executable ? ['exec'] : []),
    ];
    return settings.length === 0 ? this.target : `${this.target}:${settings.join(',')}`;
  }
}
