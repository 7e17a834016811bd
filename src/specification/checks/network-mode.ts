import { workloadRule } from './entry-rule';
import { items, literal, record } from './values';

/** A container has the network of a mode or joins networks. */
export const networkMode = workloadRule(
  { id: 'network.mode', about: 'A service has a network mode or networks, not both.', pack: 'correctness', keys: ['network_mode'] },
  ({ section, name, body }, report) => {
    const networks = [...Object.keys(record(body.networks)), ...items(body.networks).map(([, network]) => String(network))];
    if (body.network_mode !== undefined && body.network_mode !== '' && networks.length > 0) {
      report({
        at: 'network_mode',
        message: `'${name}' has the network mode '${literal(body.network_mode) ?? 'of a variable'}' and joins ${networks.map((network) => `'${network}'`).join(', ')}`,
        fix: "remove 'network_mode' or 'networks'",
        // Compose does not look at jobs.
        severity: section === 'jobs' ? 'warning' : 'error',
      });
    }
  },
);
