import type { ComposeObject } from '../model';
import type { Flaw } from './entry-rule';
import { containerRule } from './entry-rule';
import { hasContainer, literal, record, records } from './values';

const OPTIONS = ['bind', 'volume', 'tmpfs', 'image'];

/** Each kind of mount has options of its own. */
export const mountOption = containerRule(
  { id: 'mount.option', about: 'A mount has what belongs to its type, and no more.', pack: 'correctness', keys: ['volumes'] },
  ({ name, body }, report) => {
    for (const [index, mount] of hasContainer(body) ? records(body.volumes) : []) {
      for (const { at, ...flaw } of flawsOf(`the mount at '${literal(mount.target) ?? '…'}' of '${name}'`, mount)) {
        report({ at: `volumes[${index}].${at}`, ...flaw });
      }
    }
  },
);

function* flawsOf(mount: string, options: ComposeObject): Iterable<Flaw> {
  const { type, source, read_only: readOnly } = options;
  for (const other of OPTIONS) {
    if (other === type || options[other] === undefined) {
      continue;
    }
    const refused = type === 'bind' && record(options.volume).nocopy !== undefined;
    yield { at: other, message: `${mount} is of type '${String(type)}' and has options of '${other}'`, fix: `remove '${other}'`, severity: refused ? 'error' : 'warning' };
  }
  const from = literal(source);
  if (type === 'tmpfs' && from !== undefined && from !== '') {
    yield { at: 'source', message: `${mount} is memory, but has the source '${from}'`, fix: "remove 'source', or give it the type 'bind' or 'volume'" };
  }
  if (type === 'image' && source === undefined) {
    yield { id: 'mount.image', at: 'source', message: `${mount} shows an image without saying which`, fix: "give its 'source', such as 'ghcr.io/acme/site:1.4.2'" };
  }
  const subpath = literal(record(options.volume).subpath) ?? '';
  if (subpath.startsWith('/') || subpath.split('/').includes('..')) {
    yield { id: 'mount.subpath', at: 'volume.subpath', message: `${mount} shows '${subpath}', which leads out of its volume`, fix: 'write a path from the root of the volume on, without a slash in front' };
  }
  if (record(options.bind).recursive === 'readonly' && literal(readOnly) !== 'true') {
    yield { at: 'bind.recursive', message: `${mount} is read-only below, but not itself`, fix: "add 'read_only: true'" };
  }
}
