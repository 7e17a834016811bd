import { ipVersion } from '../../core/private/ip-address';
import type { ComposeObject, ComposeValue } from '../model';
import { containerRule } from './entry-rule';
import { hasContainer, items, literal, record } from './values';

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
  function* ({ name, body }) {
    for (const [at, value, kind] of hasContainer(body) ? addresses(body) : []) {
      const text = literal(value);
      if (text !== undefined && text !== '' && !kind.matches(text)) {
        yield { at, message: `'${name}' has '${text}' where ${kind.what} stands`, fix: `give it ${kind.what}, such as '${kind.example}'` };
      }
    }
  },
);

function* addresses(body: ComposeObject): Iterable<[string, ComposeValue | undefined, Kind]> {
  yield ['mac_address', body.mac_address, HARDWARE];
  for (const [index, value] of items(body.dns)) {
    yield [`dns[${index}]`, value, ANY_IP];
  }
  for (const [network, attachment] of Object.entries(record(body.networks))) {
    if (attachment === null || Object.keys(record(attachment)).length === 0) {
      continue;
    }
    const { ipv4_address: ip4, ipv6_address: ip6, mac_address: mac, link_local_ips: links } = record(attachment);
    const at = `networks.${network}`;
    yield [`${at}.ipv4_address`, ip4, IP4];
    yield [`${at}.ipv6_address`, ip6, IP6];
    yield [`${at}.mac_address`, mac, HARDWARE];
    for (const [index, value] of items(links)) {
      yield [`${at}.link_local_ips[${index}]`, value, ANY_IP];
    }
  }
  yield* hosts(body);
}

/** An item of a list is `host=address`, in older files `host:address`. */
function* hosts({ extra_hosts: value }: ComposeObject): Iterable<[string, ComposeValue | undefined, Kind]> {
  if (Array.isArray(value)) {
    for (const [index, item] of items(value)) {
      yield [`extra_hosts[${index}]`, literal(item)?.replace(/^[^=:]*[=:]/, ''), HOST];
    }
    return;
  }
  for (const [host, known] of Object.entries(record(value))) {
    for (const [, address] of items(known)) {
      yield [`extra_hosts.${host}`, address, HOST];
    }
  }
}
