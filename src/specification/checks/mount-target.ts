import { workloadRule } from './entry-rule';
import { hasContainer, literal, records } from './values';

/** The engine does not know from where a relative path would start. */
export const mountTarget = workloadRule(
  { id: 'mount.target', about: 'Everything is mounted at an absolute path of the container.', pack: 'correctness', keys: ['volumes'] },
  function* ({ name, body }) {
    for (const [index, { type, source, target }] of hasContainer(body) ? records(body.volumes) : []) {
      const path = literal(target);
      if (type === 'bind' && source === undefined) {
        yield { at: `volumes[${index}]`, message: `'${name}' mounts a path of the host without saying which`, fix: "give its 'source', such as './data'" };
      }
      // A path of Windows begins with a drive, or with two backslashes.
      if (path !== undefined && !/^(\/|[A-Za-z]:|\\)/.test(path)) {
        yield { at: `volumes[${index}].target`, message: `'${name}' mounts something at '${path}', which is no absolute path`, fix: `write it from the root: '/${path.replace(/^\.?\/*/, '')}'` };
      }
    }
  },
);
