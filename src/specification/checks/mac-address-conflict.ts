import { byCodeUnit } from '../../core/private/objects';
import { serviceRule } from './entry-rule';
import { hasContainer, literal, number, record } from './values';

/** Two keys say the address of one network interface. */
export const macAddressConflict = serviceRule(
  { id: 'mac-address.conflict', about: 'The MAC address of a service is that of its main network.', pack: 'correctness', keys: ['mac_address'] },
  ({ name, body }, report) => {
    const own = literal(body.mac_address);
    const priority = (network: string): number => number(record(record(body.networks)[network]).priority) ?? 0;
    const [main] = Object.keys(record(body.networks)).sort((a, b) => priority(b) - priority(a) || byCodeUnit(a, b));
    const there = main === undefined ? undefined : literal(record(record(body.networks)[main]).mac_address);
    if (own !== undefined && there !== undefined && there !== '' && own !== there && hasContainer(body)) {
      report({ at: 'mac_address', message: `'${name}' has the MAC address '${own}', but '${there}' on its main network '${main}'`, fix: 'give the address of the network only' });
    }
  },
);
