import { ipVersion } from '../../core/private/ip-address';
import { workloadRule } from './entry-rule';
import { literal, records } from './values';

/** A port is bound to an address; nobody looks a name up. */
export const portAddress = workloadRule(
  { id: 'port.address', about: 'A port is published on an IP address of the host.', pack: 'correctness', keys: ['ports'] },
  ({ section, name, body }, report) => {
    for (const [index, { host_ip: address }] of records(body.ports)) {
      const text = literal(address);
      if (text !== undefined && ipVersion(text) === 0) {
        report({
          at: `ports[${index}].host_ip`,
          message: `'${name}' publishes a port on '${text}', which is no IP address`,
          fix: "give an address such as '127.0.0.1', or leave it out",
          // Only 'docker compose run --service-ports' publishes ports of jobs.
          severity: section === 'jobs' ? 'warning' : 'error',
        });
      }
    }
  },
);
