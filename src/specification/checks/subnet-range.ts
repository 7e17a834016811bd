import type { AddressRange } from '../../core/private/ip-address';
import { isEnd, isInside, parseAddress, parseAddressRange } from '../../core/private/ip-address';
import type { ComposeObject } from '../model';
import type { Flaw } from './entry-rule';
import { entryRule } from './entry-rule';
import { isTrue, literal, pairs, record, records } from './values';

/** Compose reads the subnet; what it means is the engine's business, or that of another driver. */
export const subnetRange = entryRule(
  ['networks'],
  { id: 'subnet.range', about: 'Subnets are ranges of addresses, and what belongs to them lies inside.', pack: 'correctness', keys: ['ipam'] },
  ({ name, body }, report) => {
    const { driver, config } = record(body.ipam);
    const byEngine = driver === undefined || driver === 'default';
    const families = new Set<number>();
    for (const [index, pool] of isTrue(body.external) ? [] : records(config)) {
      const range = parseAddressRange(literal(pool.subnet) ?? '');
      for (const { at, ...flaw } of flawsOf(`network '${name}'`, pool, range, byEngine)) {
        report({ at: `ipam.config[${index}]${at === undefined ? '' : `.${at}`}`, ...flaw });
      }
      if (range && byEngine && families.size === families.add(range.length).size && (body.driver === undefined || body.driver === 'bridge')) {
        report({
          id: 'subnet.several', at: `ipam.config[${index}].subnet`, message: `network '${name}' has a second ${range.length === 32 ? 'IPv4' : 'IPv6'} subnet, ${literal(pool.subnet)}`,
          fix: 'keep one subnet of each family, or make another network',
        });
      }
    }
  },
);

function* flawsOf(network: string, pool: ComposeObject, subnet: AddressRange | undefined, byEngine: boolean): Iterable<Flaw> {
  const text = literal(pool.subnet);
  if (pool.subnet === undefined) {
    yield { message: `${network} has details of a subnet, but no subnet`, fix: "add its 'subnet', or leave all to the engine" };
  } else if (text !== undefined && !subnet) {
    yield { at: 'subnet', message: `${network} has '${text}' as a subnet, which is no address range`, fix: "write it as '172.28.0.0/16' or 'fd00:1::/64'" };
  }
  if (!subnet || !byEngine) {
    return;
  }
  if (!subnet.aligned) {
    yield { at: 'subnet', message: `${network} has the subnet ${text}, which names an address inside of it`, fix: 'write the first address of the range', severity: 'warning' };
  }
  const part = literal(pool.ip_range);
  const range = parseAddressRange(part ?? '');
  if (part !== undefined && !(range && isInside(subnet, range))) {
    yield { at: 'ip_range', message: `${network} gives out addresses of '${part}', which is no part of ${text}`, fix: 'write a smaller range inside of the subnet' };
  }
  for (const { key, value, at } of [{ key: 'gateway', value: pool.gateway, at: 'gateway' }, ...pairs(pool.aux_addresses, 'aux_addresses')]) {
    const address = literal(value);
    const parsed = parseAddress(address ?? '');
    if (address !== undefined && !(parsed && isInside(subnet, parsed) && !isEnd(subnet, parsed))) {
      const why = parsed && isInside(subnet, parsed) ? `the first or last of ${text}, which no host has` : `none of ${text}`;
      yield { id: 'subnet.address', at, message: `${network} has '${address}' as address of '${key}', which is ${why}`, fix: 'write an address of the subnet' };
    }
  }
}
