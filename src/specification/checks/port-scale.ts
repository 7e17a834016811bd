import { serviceRule } from './entry-rule';
import { containersOf, hasContainer, literal, records } from './values';

/** A port of the host leads to one container, and each container wants one. */
export const portScale = serviceRule(
  { id: 'port.scale', about: 'A service has no more containers than ports of the host that it publishes one port on.', pack: 'correctness', keys: ['ports'] },
  ({ name, body }, report) => {
    const containers = containersOf(body);
    const isServed = containers > 1 && hasContainer(body) && !['host', 'none'].includes(literal(body.network_mode) ?? '');
    for (const [index, { published }] of isServed ? records(body.ports) : []) {
      const [, first = '0', last = first] = /^(\d+)(?:-(\d+))?$/.exec(literal(published) ?? '') ?? [];
      if (Number(first) > 0 && Number(last) - Number(first) + 1 < containers) {
        report({
          at: `ports[${index}]`, message: `'${name}' publishes ${containers} containers on host port ${String(published)}`,
          fix: 'give a range with a port for each, have one container, or put a gateway in front',
        });
      }
    }
  },
);
