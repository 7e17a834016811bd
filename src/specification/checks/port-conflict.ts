import type { Problem } from '../../core/private/finding';
import { isRecord } from '../../core/private/objects';
import type { ComposeValue, RenderedEntry } from '../model';
import type { Rule } from './rule';

/** One host port that an entry publishes. */
interface Binding {
  readonly port: number;
  readonly address: string;
  readonly protocol: string;
  readonly entry: RenderedEntry;
  readonly index: number;
  readonly profiles: readonly string[];
  readonly stack: string;
}

const EVERY_IPV4 = '0.0.0.0';
const EVERY_IPV6 = '::';

/** Two containers cannot listen on one host port, address and protocol. */
export const portConflict: Rule = {
  id: 'port.conflict',
  about: 'A host port is published once per address and protocol, over all stacks of the app.',
  *check(app) {
    const taken = new Map<string, Binding[]>();
    for (const stack of app.stacks) {
      for (const entry of stack.sections.services.values()) {
        for (const binding of bindings(entry, stack.path)) {
          const key = `${binding.port}/${binding.protocol}`;
          const others = taken.get(key) ?? [];
          const other = others.find((candidate) => overlap(candidate.address, binding.address) && !alternatives(candidate, binding));
          if (other) {
            yield conflict(other, binding);
          }
          taken.set(key, [...others, binding]);
        }
      }
    }
  },
};

function* bindings(entry: RenderedEntry, stack: string): Iterable<Binding> {
  const ports: ComposeValue = entry.body.ports ?? [];
  const profiles = Array.isArray(entry.body.profiles) ? entry.body.profiles.map(String) : [];
  for (const [index, port] of (Array.isArray(ports) ? ports : []).entries()) {
    if (isRecord(port)) {
      const address = typeof port.host_ip === 'string' ? port.host_ip : EVERY_IPV4;
      for (const number of publishedPorts(String(port.published ?? ''))) {
        yield { port: number, address, protocol: String(port.protocol ?? 'tcp'), entry, index, profiles, stack };
      }
    }
  }
}

/** The ports of `5432` or `8000-8010`; none for what only the engine or a variable decides. */
function publishedPorts(published: string): number[] {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(published);
  if (!match) {
    return [];
  }
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first === 0 ? [] : Array.from({ length: Math.max(0, Math.min(last, 65535) - first + 1) }, (_, offset) => first + offset);
}

function overlap(a: string, b: string): boolean {
  const sameFamily = a.includes(':') === b.includes(':');
  return a === b || (sameFamily && [a, b].some((address) => address === EVERY_IPV4 || address === EVERY_IPV6));
}

/** Services under different profiles are often alternatives: only one of them runs. */
function alternatives(a: Binding, b: Binding): boolean {
  return a.profiles.length > 0 && b.profiles.length > 0 && !a.profiles.some((profile) => b.profiles.includes(profile));
}

function conflict(first: Binding, second: Binding): Problem {
  const acrossStacks = first.stack !== second.stack;
  return {
    id: portConflict.id,
    // Stacks of one program may be meant for different machines.
    severity: acrossStacks ? 'warning' : 'error',
    message: `host port ${second.port}/${second.protocol} on ${describeAddress(first.address, second.address)} is published twice`,
    fix: `give one of them another host port: Port.${second.protocol}(…).publishedOn(${second.port + 1})`,
    subjects: [first, second].map(({ entry, index }) => ({ ...entry.subject, location: `services.${entry.name}.ports[${index}]` })),
  };
}

function describeAddress(a: string, b: string): string {
  return a === b ? (a === EVERY_IPV4 || a === EVERY_IPV6 ? 'every interface' : a) : `${a} and ${b}`;
}
