import { isInside, parseAddress, parseAddressRange } from '../../core/private/ip-address';
import { entryRule } from './entry-rule';
import { isTrue, literal, pairs, record, records } from './values';

/** Compose passes subnets on as they are; the engine refuses to make such a network. */
export const subnetRange = entryRule(
  ['networks'],
  { id: 'subnet.range', about: 'Subnets are ranges of addresses, and what belongs to them lies inside.', pack: 'correctness', keys: ['ipam'] },
  function* ({ name, body }) {
    const { driver, config } = record(body.ipam);
    const byEngine = (driver === undefined || driver === 'default') && !isTrue(body.external);
    for (const [index, pool] of byEngine ? records(config) : []) {
      const text = literal(pool.subnet);
      const subnet = parseAddressRange(text ?? '');
      const at = `ipam.config[${index}]`;
      if (text !== undefined && !subnet) {
        yield { at: `${at}.subnet`, message: `network '${name}' has '${text}' as a subnet, which is no address range`, fix: "write it as '172.28.0.0/16' or 'fd00:1::/64'" };
      } else if (subnet && !subnet.aligned) {
        yield { at: `${at}.subnet`, message: `network '${name}' has the subnet ${text}, which names an address inside of it`, fix: 'write the first address of the range', severity: 'warning' };
      }
      const range = literal(pool.ip_range);
      const part = parseAddressRange(range ?? '');
      if (subnet && range !== undefined && !(part && isInside(subnet, part))) {
        yield { at: `${at}.ip_range`, message: `network '${name}' gives out addresses of '${range}', which is no part of ${text}`, fix: 'write a smaller range inside of the subnet' };
      }
      for (const { key, value, at: place } of [{ key: 'gateway', value: pool.gateway, at: `${at}.gateway` }, ...pairs(pool.aux_addresses, `${at}.aux_addresses`)]) {
        const address = literal(value);
        const parsed = parseAddress(address ?? '');
        if (subnet && address !== undefined && !(parsed && isInside(subnet, parsed))) {
          yield { id: 'subnet.address', at: place, message: `network '${name}' has '${address}' as address of '${key}', which is none of ${text}`, fix: 'write an address of the subnet' };
        }
      }
    }
  },
);
