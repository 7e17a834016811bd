import { posix } from 'node:path';
import type { ComposeObject, ComposeValue } from '../model';
import type { Flaw } from './entry-rule';
import { containerRule } from './entry-rule';
import { CLEAN_PATH, shortTarget } from './short-mount';
import { items, literal } from './values';

interface Mounted {
  readonly at: string;
  /** As the file has it in its long form, without a slash at its end in its short one. */
  readonly target: string;
  readonly list: 'tmpfs' | 'volumes';
}

/** One path of a container holds one mount. */
export const mountConflict = containerRule(
  { id: 'mount.conflict', about: "Each path of a container has one mount, over 'tmpfs' and 'volumes'.", pack: 'correctness', keys: ['tmpfs', 'volumes'] },
  ({ section, name, body }, report) => {
    const taken = new Map<string, Mounted>();
    for (const mount of mounts(body)) {
      const path = clean(mount.target);
      const other = taken.get(path);
      taken.set(path, mount);
      if (other) {
        report(conflict(name, path, other, mount, section === 'jobs'));
      }
    }
  },
);

/** Compose keeps the last of two volumes that are written alike, and refuses the others; in `tmpfs` it takes two spellings for two paths, and so does the engine. */
function conflict(name: string, path: string, first: Mounted, second: Mounted, isJob: boolean): Flaw {
  const silent = first.list === 'volumes' && second.list === 'volumes' && first.target === second.target;
  return {
    at: second.at,
    message: `'${name}' mounts two things at '${path}', ${first.at} and ${second.at}${silent ? ', of which only the last is there' : ''}`,
    fix: 'remove one of them, or mount it at another path',
    severity: silent || isJob || comparedBy(first) !== comparedBy(second) ? 'warning' : 'error',
  };
}

function comparedBy({ list, target }: Mounted): string {
  return list === 'tmpfs' ? target : clean(target);
}

function* mounts(body: ComposeObject): Iterable<Mounted> {
  const known = new Set<string>();
  for (const [index, mount] of items(body.tmpfs)) {
    const text = literal(mount);
    // Compose merges what is listed twice.
    if (text !== undefined && known.size < known.add(text).size) {
      yield { at: `tmpfs[${index}]`, target: text.split(':')[0] ?? '', list: 'tmpfs' };
    }
  }
  for (const [index, mount] of items(body.volumes)) {
    const target = targetOf(mount);
    if (target !== undefined) {
      yield { at: `volumes[${index}]`, target, list: 'volumes' };
    }
  }
}

function targetOf(mount: ComposeValue): string | undefined {
  if (typeof mount === 'object' && mount !== null && !Array.isArray(mount)) {
    return literal(mount.target);
  }
  const short = literal(mount);
  return short === undefined ? undefined : clean(shortTarget(short));
}

function clean(path: string): string {
  return CLEAN_PATH.test(path) ? path : posix.normalize(path).replace(/(?<=.)\/$/, '');
}
