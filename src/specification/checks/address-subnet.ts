import type { Address, AddressRange } from '../../core/private/ip-address';
import { isEnd, isInside, parseAddress, parseAddressRange } from '../../core/private/ip-address';
import type { ComposeObject, RenderedStack } from '../model';
import { serviceRule } from './entry-rule';
import { attachments, hasContainer, isTrue, literal, pairs, record, records } from './values';

const KEYS = ['ipv4_address', 'ipv6_address'] as const;

/** What is known of the addresses of a network. */
interface Subnet extends AddressRange {
  readonly text: string;
  /** Addresses that the engine gives to no container, with what they are. */
  readonly taken: ReadonlyMap<bigint, string>;
}

/** The engine gives fixed addresses only out of a subnet that the file names. */
export const addressSubnet = serviceRule(
  { id: 'address.subnet', about: 'A fixed address is one of a subnet of its network.', pack: 'correctness', keys: ['networks'] },
  ({ name, body }, report, stack) => {
    for (const [network, attachment] of hasContainer(body) ? attachments(body) : []) {
      for (const key of KEYS) {
        const text = literal(attachment[key]) ?? '';
        const address = text === '' ? undefined : parseAddress(text);
        const flaw = address && flawOf(address, stack, network);
        if (flaw !== undefined) {
          const other = stack.sections.networks.get(network);
          report({
            at: `networks.${network}.${key}`,
            message: `'${name}' has the address ${text} on network '${network}', ${flaw}`,
            fix: 'give it another address of a subnet of the network, or none: services find each other by name',
            others: other && [other.subject],
          });
        }
      }
    }
  },
);

function flawOf(address: Address, stack: RenderedStack, network: string): string | undefined {
  const subnets = subnetsOf(stack, network)?.filter(({ length }) => length === address.length);
  const subnet = subnets?.find((candidate) => isInside(candidate, address));
  if (!subnets) {
    return undefined;
  }
  if (subnets.length === 0) {
    return `which has no ${address.length === 32 ? 'IPv4' : 'IPv6'} subnet of its own`;
  }
  if (!subnet) {
    return `whose ${subnets.length === 1 ? 'subnet is' : 'subnets are'} ${subnets.map(({ text }) => text).join(', ')}`;
  }
  const owner = isEnd(subnet, address) ? `the first or last of ${subnet.text}, which no host has` : subnet.taken.get(address.value);
  return owner && `which is ${owner}`;
}

/** The subnets of a network; undefined where the file does not say them. */
function subnetsOf({ sections }: RenderedStack, name: string): Subnet[] | undefined {
  const { body = {} } = sections.networks.get(name) ?? {};
  const { driver, config } = record(body.ipam);
  if (isTrue(body.external) || typeof body.external === 'object' || (driver !== undefined && driver !== 'default') || (body.driver !== undefined && body.driver !== 'bridge')) {
    return undefined;
  }
  const pools = records(config).map(([, pool]) => ({ pool, range: parseAddressRange(literal(pool.subnet) ?? '') }));
  // What cannot be read is another rule's.
  return pools.some(({ range }) => !range) ? undefined : pools.flatMap(({ pool, range }) => (range ? [{ ...range, text: literal(pool.subnet) ?? '', taken: takenIn(pool, range, body) }] : []));
}

/** Options of the driver may do without a gateway; else it is the first address that is given out, unless the file says another one. */
function takenIn(pool: ComposeObject, subnet: AddressRange, { driver_opts: options }: ComposeObject): Map<bigint, string> {
  const { gateway, ip_range: part, aux_addresses: reserved } = pool;
  const taken = new Map<bigint, string>();
  const { first } = parseAddressRange(literal(part) ?? '') ?? subnet;
  const byEngine = options === undefined && gateway === undefined ? (first === subnet.first ? first + 1n : first) : undefined;
  for (const { key, value } of pairs(reserved, '')) {
    taken.set(parseAddress(literal(value) ?? '')?.value ?? -1n, `kept for '${key}'`);
  }
  return taken.set(parseAddress(literal(gateway) ?? '')?.value ?? byEngine ?? -1n, 'the address of the gateway');
}
