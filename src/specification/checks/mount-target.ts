import { posix } from 'node:path';
import type { ComposeObject } from '../model';
import { containerRule } from './entry-rule';
import { CLEAN_PATH } from './short-mount';
import { hasContainer, items, literal, records } from './values';

/** The engine does not know from where a relative path would start, and keeps the root for the image. */
export const mountTarget = containerRule(
  { id: 'mount.target', about: 'Everything is mounted at an absolute path of the container, below its root.', pack: 'correctness', keys: ['volumes', 'tmpfs'] },
  ({ name, body }, report) => {
    for (const [index, { type, source }] of records(body.volumes)) {
      if (source === undefined && type === 'bind') {
        report({ at: `volumes[${index}]`, message: `'${name}' mounts a path of the host without saying which`, fix: "give its 'source', such as './data'" });
      }
    }
    for (const { at, path } of hasContainer(body) ? targets(body) : []) {
      if (path === undefined || CLEAN_PATH.test(path)) {
        continue;
      }
      // A path of Windows begins with a drive, or with two backslashes.
      if (!/^(\/|[A-Za-z]:|\\)/.test(path)) {
        report({ at, message: `'${name}' mounts something at '${path}', which is no absolute path`, fix: `write it from the root: '/${path.replace(/^\.?\/*/, '')}'` });
      } else if (posix.normalize(path) === '/') {
        report({ at, message: `'${name}' mounts something over the root of its container`, fix: 'mount it at a path below the root' });
      }
    }
  },
);

function targets({ volumes, tmpfs }: ComposeObject): { at: string; path: string | undefined }[] {
  return [
    ...records(volumes).map(([index, { target }]) => ({ at: `volumes[${index}].target`, path: literal(target) })),
    ...items(tmpfs).map(([index, text]) => ({ at: `tmpfs[${index}]`, path: literal(text)?.split(':')[0] })),
  ];
}
