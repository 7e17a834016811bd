import type { UlimitSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import { checkWhole } from './private/checks';

/** The limits that the engine knows. */
const NAMES = [
  'core', 'cpu', 'data', 'fsize', 'locks', 'memlock', 'msgqueue', 'nice', 'nofile', 'nproc', 'rss', 'rtprio', 'rttime', 'sigpending', 'stack',
];

/**
 * A limit of the processes in a container, as `ulimit` of a shell sets them.
 *
 * @example
 *
 * const files = Ulimit.of('nofile', 20000, 40000);
 * const locked = Ulimit.unlimited('memlock');
 */
export class Ulimit {
  /**
   * A limit with a value.
   *
   * @param name as `setrlimit` calls it, such as `nofile` for open files or `nproc` for processes.
   * @param soft the value that holds; -1 is no limit.
   * @param hard the value up to which a process may raise it; -1 is no limit. By default the same as `soft`.
   */
  public static of(name: string, soft: number, hard: number = soft): Ulimit {
    if (!NAMES.includes(name)) {
      throw new ComposeError('ulimit.name', `'${name}' is no limit that the engine knows; use one of ${NAMES.join(', ')}`);
    }
    checkWhole(soft, `soft limit '${name}'`, 'ulimit.value', -1);
    checkWhole(hard, `hard limit '${name}'`, 'ulimit.value', -1);
    if (hard !== -1 && (soft === -1 || soft > hard)) {
      throw new ComposeError('ulimit.value', `soft limit '${name}' is ${soft}, above the hard limit ${hard}; give a hard limit that is not lower`);
    }
    return new Ulimit(name, soft, hard);
  }

  /** No limit at all. */
  public static unlimited(name: string): Ulimit {
    return Ulimit.of(name, -1);
  }

  /** The map of limits by name; a name that is there twice is an error. @internal */
  public static _renderAll(ulimits: readonly Ulimit[]): { [name: string]: UlimitSpec } {
    const rendered: { [name: string]: UlimitSpec } = {};
    for (const { name, soft, hard } of ulimits) {
      if (rendered[name]) {
        throw new ComposeError('ulimit.conflict', `limit '${name}' is given twice; leave one of them out`);
      }
      rendered[name] = { soft, hard };
    }
    return rendered;
  }

  /** Name of the limit. */
  public readonly name: string;

  private constructor(name: string, private readonly soft: number, private readonly hard: number) {
    this.name = name;
  }
}
