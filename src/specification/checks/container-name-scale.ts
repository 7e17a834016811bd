import { serviceRule } from './entry-rule';
import { containersOf } from './values';

/** One name is enough for one container. */
export const containerNameScale = serviceRule(
  { id: 'container-name.scale', about: 'A service with a container name has at most one container.', pack: 'correctness', keys: ['container_name'] },
  ({ name, body }, report) => {
    const scale = containersOf(body);
    if (body.container_name !== undefined && body.container_name !== '' && scale > 1) {
      report({ at: 'container_name', message: `'${name}' gives one container name to ${scale} containers`, fix: "remove 'container_name', or have one container" });
    }
  },
);
