import type { ComposeObject } from '../model';
import { workloadRule } from './entry-rule';
import { hasContainer, literal, records } from './values';

/** The engine does not know from where a relative path would start. */
export const mountTarget = workloadRule(
  { id: 'mount.target', about: 'Everything is mounted at an absolute path of the container.', pack: 'correctness', keys: ['volumes', 'pre_start'] },
  function* ({ name, body }) {
    for (const at of [...withoutSource(body, ''), ...records(body.pre_start).flatMap(([index, hook]) => withoutSource(hook, `pre_start[${index}].`))]) {
      yield { at, message: `'${name}' mounts a path of the host without saying which`, fix: "give its 'source', such as './data'" };
    }
    for (const [index, { target }] of hasContainer(body) ? records(body.volumes) : []) {
      const path = literal(target);
      // A path of Windows begins with a drive, or with two backslashes.
      if (path !== undefined && !/^(\/|[A-Za-z]:|\\)/.test(path)) {
        yield { at: `volumes[${index}].target`, message: `'${name}' mounts something at '${path}', which is no absolute path`, fix: `write it from the root: '/${path.replace(/^\.?\/*/, '')}'` };
      }
    }
  },
);

function withoutSource({ volumes }: ComposeObject, within: string): string[] {
  return records(volumes).filter(([, { type, source }]) => type === 'bind' && source === undefined).map(([index]) => `${within}volumes[${index}]`);
}
