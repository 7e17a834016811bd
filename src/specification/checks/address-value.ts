import { ipVersion } from '../../core/private/ip-address';
import type { ComposeObject, ComposeValue } from '../model';
import { containerRule } from './entry-rule';
import { attachments, hasContainer, items, literal, record } from './values';

const MAC = /^([0-9a-f]{2}([:-]))([0-9a-f]{2}\2){4}[0-9a-f]{2}$|^([0-9a-f]{4}\.){2}[0-9a-f]{4}$/i;

interface Kind {
  readonly what: string;
  readonly example: string;
  matches(text: string): boolean;
}

const ANY_IP: Kind = { what: 'an IP address', example: '10.0.0.5', matches: (text) => ipVersion(text.replace(/%.+$/, '')) !== 0 };
const IP4: Kind = { what: 'an IPv4 address', example: '172.28.0.5', matches: (text) => ipVersion(text) === 4 };
const IP6: Kind = { what: 'an IPv6 address', example: 'fd00:1::5', matches: (text) => ipVersion(text) === 6 };
const HARDWARE: Kind = { what: 'a MAC address', example: '02:42:ac:11:00:05', matches: (text) => MAC.test(text) };
const HOST: Kind = { ...ANY_IP, matches: (text) => text === 'host-gateway' || ipVersion(text.replace(/^\[(.*)\]$/, '$1')) !== 0 };

/** Compose passes addresses on as they are; the engine reads them. */
export const addressValue = containerRule(
  { id: 'address.value', about: 'Addresses are spelled as addresses.', pack: 'correctness', keys: ['mac_address', 'dns', 'networks', 'extra_hosts'] },
  ({ name, body }, report) => {
    for (const [at, value, kind] of hasContainer(body) ? addresses(body) : NOTHING) {
      const text = literal(value);
      if (text !== undefined && text !== '' && !kind.matches(text)) {
        report({ at, message: `'${name}' has '${text}' where ${kind.what} stands`, fix: `give it ${kind.what}, such as '${kind.example}'` });
      }
    }
  },
);

type Place = readonly [at: string, value: ComposeValue | undefined, kind: Kind];

const NOTHING: readonly Place[] = [];

function addresses(body: ComposeObject): readonly Place[] {
  const { mac_address: mac, dns, extra_hosts: known } = body;
  const joined = attachments(body);
  // Most services leave all addresses to the engine.
  return mac === undefined && dns === undefined && known === undefined && joined.length === 0 ? NOTHING : [
    ['mac_address', mac, HARDWARE],
    ...items(dns).map(([index, value]): Place => [`dns[${index}]`, value, ANY_IP]),
    ...joined.flatMap(([network, settings]) => inNetwork(`networks.${network}`, settings)),
    ...hosts(body),
  ];
}

function inNetwork(at: string, { ipv4_address: ip4, ipv6_address: ip6, mac_address: mac, link_local_ips: links }: ComposeObject): Place[] {
  return [
    [`${at}.ipv4_address`, ip4, IP4],
    [`${at}.ipv6_address`, ip6, IP6],
    [`${at}.mac_address`, mac, HARDWARE],
    ...items(links).map(([index, value]): Place => [`${at}.link_local_ips[${index}]`, value, ANY_IP]),
  ];
}

/** An item of a list is `host=address`, in older files `host:address`. */
function hosts({ extra_hosts: value }: ComposeObject): Place[] {
  if (Array.isArray(value)) {
    return value.map((item, index) => [`extra_hosts[${index}]`, literal(item)?.replace(/^[^=:]*[=:]/, ''), HOST]);
  }
  return Object.entries(record(value)).flatMap(([host, known]) => items(known).map(([, address]): Place => [`extra_hosts.${host}`, address, HOST]));
}
