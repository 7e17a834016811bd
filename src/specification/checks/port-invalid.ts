import { isRecord } from '../../core/private/objects';
import { containsVariable } from '../../core/private/text';
import type { ComposeObject, ComposeValue } from '../model';
import { HIGHEST_PORT } from './published-port';
import { hasNoReplica } from './references';
import type { Rule } from './rule';

const PROTOCOLS = ['tcp', 'udp', 'sctp'];

/** Compose passes ports on as they are; the engine refuses to start such a container. */
export const portInvalid: Rule = {
  id: 'port.invalid',
  about: 'Every port is one that the engine can serve.',
  pack: 'correctness',
  *check(app) {
    for (const stack of app.stacks) {
      for (const { name, body, subject } of stack.sections.services.values()) {
        for (const [index, port] of portsOf(body)) {
          const problem = problemOf(port);
          if (problem) {
            yield { id: portInvalid.id, severity: 'error', ...problem, subjects: [{ ...subject, location: `services.${name}.ports[${index}]` }] };
          }
        }
      }
    }
  },
};

function* portsOf(body: ComposeObject): Iterable<[number, ComposeObject]> {
  if (Array.isArray(body.ports) && body.provider === undefined && !hasNoReplica(body)) {
    for (const [index, port] of body.ports.entries()) {
      if (isRecord(port)) {
        yield [index, port as ComposeObject];
      }
    }
  }
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

/** False for what is left out, and for what only a variable decides. */
function isKnown(value: ComposeValue | undefined): value is ComposeValue {
  return text(value) !== '' && !containsVariable(text(value));
}

function text(value: ComposeValue | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
