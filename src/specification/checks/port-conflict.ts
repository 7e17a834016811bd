import type { Problem } from '../../core/private/finding';
import { containsVariable, describeText } from '../../core/private/text';
import type { PublishedPort } from './published-port';
import { EVERY_ADDRESS, HIGHEST_PORT, publishedPorts } from './published-port';
import type { Rule } from './rule';

/** Where the search for a free port goes on behind the highest one; what is below belongs to the system. */
const LOWEST_FREE = 1024;

/** Two containers cannot listen on one host port, address and protocol. */
export const portConflict: Rule = {
  id: 'port.conflict',
  about: 'A host port is published once per address and protocol, over all stacks of the app.',
  pack: 'correctness',
  *check(app) {
    const ports = publishedPorts(app);
    const singles = ports.filter(({ first, last }) => first === last);
    const ranges = ports.filter(({ first, last }) => first < last);
    const taken = new Set(ports.map(({ first }) => first));
    const claims = new Claims();
    const reported = new Set<string>();
    for (const port of ranges.length > 0 ? singles : shared(singles)) {
      const rival = claims.rivalOf(port);
      claims.add(port);
      // Two services that meet on IPv4 meet on IPv6 too.
      const pair = JSON.stringify([rival, port].map((side) => [side?.entry.subject.path, side?.target, port.first, port.protocol]));
      if (rival && !reported.has(pair)) {
        reported.add(pair);
        yield conflict(rival, port, freePort(port.first, taken));
      }
    }
    for (const range of ranges) {
      const rival = claims.rivalInside(range);
      if (rival) {
        yield race(rival, range);
      }
    }
  },
};

/** Those whose number others publish too: nobody else can be in their way. */
function shared(ports: readonly PublishedPort[]): PublishedPort[] {
  const times = new Map<number, number>();
  ports.forEach(({ first }) => times.set(first, (times.get(first) ?? 0) + 1));
  return ports.filter(({ first }) => times.get(first) !== 1);
}

const ANY = '*';
const ALWAYS = '';

/** The ports seen so far, kept by all that a rival may look for, so that nobody has to look at each of them. */
class Claims {
  private readonly firstOf = new Map<string, PublishedPort>();
  private readonly numbers = new Map<string, Set<number>>();

  public add(port: PublishedPort): void {
    for (const stack of [port.stack, ANY]) {
      for (const occasion of [...(port.occasions.length > 0 ? port.occasions : [ALWAYS]), ANY]) {
        for (const address of [port.address, anyLike(port.address)]) {
          const key = keyOf(port, stack, occasion, address);
          this.firstOf.set(key, this.firstOf.get(key) ?? port);
        }
      }
    }
    this.numbers.set(port.protocol, (this.numbers.get(port.protocol) ?? new Set()).add(port.first));
  }

  /** One that the port cannot share its number with, first of all one of its own stack that always runs. */
  public rivalOf(port: PublishedPort): PublishedPort | undefined {
    for (const stack of [port.stack, ANY]) {
      for (const occasion of [ALWAYS, ...(port.occasions.length > 0 ? port.occasions : [ANY])]) {
        for (const address of overlapping(port.address)) {
          const rival = this.firstOf.get(keyOf(port, stack, occasion, address));
          if (rival) {
            return rival;
          }
        }
      }
    }
    return undefined;
  }

  /** One with a number of the range. */
  public rivalInside(range: PublishedPort): PublishedPort | undefined {
    const known = this.numbers.get(range.protocol) ?? new Set<number>();
    const width = range.last - range.first + 1;
    const inside = width < known.size
      ? Array.from({ length: width }, (_, offset) => range.first + offset)
      : [...known].filter((number) => number >= range.first && number <= range.last);
    for (const number of inside) {
      const rival = this.rivalOf({ ...range, first: number });
      if (rival) {
        return rival;
      }
    }
    return undefined;
  }
}

function keyOf({ first, protocol }: PublishedPort, stack: string, occasion: string, address: string): string {
  return JSON.stringify([first, protocol, stack, occasion, address]);
}

/** Stands for all addresses of the same family; what a variable decides is alone in its family. */
function anyLike(address: string): string {
  return `${ANY}${containsVariable(address) ? address : address.includes(':') ? 'IPv6' : 'IPv4'}`;
}

function overlapping(address: string): string[] {
  const every = EVERY_ADDRESS.find((candidate) => anyLike(candidate) === anyLike(address));
  return address === every ? [address, anyLike(address)] : every === undefined ? [address] : [address, every];
}

function conflict(first: PublishedPort, second: PublishedPort, free: number): Problem {
  const acrossStacks = first.stack !== second.stack;
  const always = first.occasions.length === 0 && second.occasions.length === 0;
  const twice = acrossStacks ? 'twice, which one machine cannot serve' : always ? 'twice' : 'twice, by services that cannot run at the same time then';
  return {
    id: portConflict.id,
    // Stacks of one program may be meant for different machines.
    severity: !acrossStacks && always && meetsAnywhere(first, second) ? 'error' : 'warning',
    message: `host port ${second.first}/${second.protocol} on ${describeAddresses(first.address, second.address)} is published ${twice}`,
    fix: `give one of them another host port: Port.${second.protocol}(…).publishedOn(${free})`,
    subjects: [subjectOf(first), subjectOf(second)],
  };
}

/** True when no engine and no network can be set up so that the two have different addresses. */
function meetsAnywhere(a: PublishedPort, b: PublishedPort): boolean {
  return a.isAddressLeftToEngine === b.isAddressLeftToEngine || [a, b].every(({ address }) => address === EVERY_ADDRESS[0]);
}

function race(single: PublishedPort, range: PublishedPort): Problem {
  return {
    id: portConflict.id,
    severity: 'warning',
    message: `host port ${single.first}/${single.protocol} is one of ${range.first} to ${range.last}, of which the engine takes a free one: if the range is served first, it may be this one`,
    fix: 'move one of them, so that the range does not hold the port',
    subjects: [subjectOf(single), subjectOf(range)],
  };
}

function subjectOf({ entry, index }: PublishedPort): Problem['subjects'][number] {
  return { ...entry.subject, location: `services.${entry.name}.ports[${index}]` };
}

function describeAddresses(a: string, b: string): string {
  const every: readonly string[] = EVERY_ADDRESS;
  return a !== b ? `${describeText(a)} and ${describeText(b)}` : every.includes(a) ? 'every interface' : describeText(a);
}

/** The next port that nobody publishes. */
function freePort(port: number, taken: ReadonlySet<number>): number {
  let free = port;
  for (let tries = 0; tries <= taken.size; tries++) {
    free = free >= HIGHEST_PORT ? LOWEST_FREE : free + 1;
    if (!taken.has(free)) {
      break;
    }
  }
  return free;
}
