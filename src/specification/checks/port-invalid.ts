import { ipVersion } from '../../core/private/ip-address';
import { isRecord } from '../../core/private/objects';
import { containsVariable } from '../../core/private/text';
import type { ComposeObject, ComposeValue, Section } from '../model';
import { HIGHEST_PORT } from './published-port';
import { workloads } from './references';
import type { Rule } from './rule';
import { hasContainer, items } from './values';

/** `[address:][published:]target[/protocol]`. */
const SHORT = /^(?:(?:(?:\[([^[\]]*)\]|([^:[\]]*)):)?([^:]*):)?([^:/]*)(?:\/(.*))?$/;
const PROTOCOLS = ['tcp', 'udp', 'sctp'];

/** Compose passes ports on as they are; the engine refuses to start such a container. */
export const portInvalid: Rule = {
  id: 'port.invalid',
  about: 'Every port is one that the engine can serve.',
  pack: 'correctness',
  *check(app) {
    for (const stack of app.stacks) {
      for (const { section, name, body, subject } of workloads(stack)) {
        for (const [index, port] of portsOf(body, section)) {
          const problem = isRecord(port) ? problemOf(port as ComposeObject) : problemOfText(text(port));
          if (problem) {
            yield { id: portInvalid.id, severity: 'error', ...problem, subjects: [{ ...subject, location: `${section}.${name}.ports[${index}]` }] };
          }
        }
      }
    }
  },
};

function portsOf(body: ComposeObject, section: Section): [number, ComposeValue][] {
  const isServed = section === 'services' && hasContainer(body);
  // Compose itself takes the short form apart, also of a job or a service without containers.
  return Array.isArray(body.ports) ? items(body.ports).filter(([, port]) => (isRecord(port) ? isServed : !containsVariable(text(port)))) : [];
}

function problemOf({ target, published, protocol }: ComposeObject): { message: string; fix: string } | undefined {
  const range = /^\d+(-\d+)?$/.test(text(published)) ? text(published).split('-').map(Number) : undefined;
  if (isKnown(published) && !(range && range.every((port) => port <= HIGHEST_PORT) && Math.min(...range) === range[0])) {
    return { message: `'${text(published)}' is no port of the host`, fix: `give one from 1 to ${HIGHEST_PORT}, or a range such as 8000-8010, the lower one first` };
  }
  if (isKnown(target) && !(Number(target) <= HIGHEST_PORT)) {
    return { message: `'${text(target)}' is no port of a container`, fix: `give one from 1 to ${HIGHEST_PORT}` };
  }
  if (isKnown(protocol) && !PROTOCOLS.includes(text(protocol).toLowerCase())) {
    return { message: `'${text(protocol)}' is no protocol of a port`, fix: `use one of ${PROTOCOLS.join(', ')}` };
  }
  return undefined;
}

function problemOfText(short: string): { message: string; fix: string } | undefined {
  const [matched, ip6, ip4 = '', published = '', target = '', protocol = ''] = SHORT.exec(short) ?? [];
  const isAddress = ip6 === undefined ? ip4 === '' || ipVersion(ip4) === 4 : ipVersion(ip6) === 6;
  const container = rangeSize(target, 1);
  const host = published === '' ? container : rangeSize(published, 0);
  const isProtocol = protocol === '' || PROTOCOLS.includes(protocol.toLowerCase());
  return matched !== undefined && isAddress && isProtocol && container > 0 && (container === 1 ? host > 0 : host === container)
    ? undefined
    : { message: `'${short}' is no port`, fix: `write it as '8080:80' or '127.0.0.1:8080:80/udp', ports up to ${HIGHEST_PORT} and ranges of one length` };
}

/** How many ports `80` or `80-89` are; 0 for what is none. */
function rangeSize(range: string, lowest: number): number {
  const [, first = '0', last = first] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? [, '-1'];
  return Number(first) >= lowest && Number(last) <= HIGHEST_PORT ? Math.max(0, Number(last) - Number(first) + 1) : 0;
}

/** False for what is left out, and for what only a variable decides. */
function isKnown(value: ComposeValue | undefined): value is ComposeValue {
  return text(value) !== '' && !containsVariable(text(value));
}

function text(value: ComposeValue | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
