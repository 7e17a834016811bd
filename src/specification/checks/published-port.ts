import { normalAddress } from '../../core/private/ip-address';
import type { RenderedApp, RenderedEntry } from '../model';
import { endingServices, hasNoReplica, profilesOf } from './references';
import { records } from './values';

/** Every address of the host, IPv4 and IPv6. */
export const EVERY_ADDRESS = ['0.0.0.0', '::'] as const;

/** The last port of every protocol. */
export const HIGHEST_PORT = 65_535;

/** A port of the host that a service publishes on one address, or a range of which the engine takes a free one. */
export interface PublishedPort {
  readonly entry: RenderedEntry;
  /** Construct path of its stack. */
  readonly stack: string;
  /** Place in the service's `ports`. */
  readonly index: number;
  /** The port of the container. */
  readonly target: string;
  readonly first: number;
  readonly last: number;
  readonly protocol: string;
  readonly address: string;
  /** The file leaves the address to the engine, which takes every one unless it, or a network, is set up otherwise. */
  readonly isAddressLeftToEngine: boolean;
  /** When the service runs: under its profiles, or until it ended; empty: all the time. */
  readonly occasions: readonly string[];
}

/** All that is published on a port of the host that the file decides; nothing for what only the engine or a variable decides. */
export function publishedPorts(app: RenderedApp): PublishedPort[] {
  const found: PublishedPort[] = [];
  for (const stack of app.stacks) {
    // Their ports are free again when those that wait start.
    const ending = endingServices(stack);
    for (const entry of stack.sections.services.values()) {
      if (isPublishing(entry)) {
        const profiles = profilesOf(entry);
        addPorts(found, entry, stack.path, profiles.length === 0 && ending.has(entry.name) ? ['until it ended'] : profiles);
      }
    }
  }
  return found;
}

/** False where `ports` has no effect: no replica, a container without a network of its own, or no container at all. */
function isPublishing({ body }: RenderedEntry): boolean {
  return !hasNoReplica(body) && body.network_mode !== 'host' && body.network_mode !== 'none' && body.provider === undefined;
}

function addPorts(found: PublishedPort[], entry: RenderedEntry, stack: string, occasions: readonly string[]): void {
  const known = new Set<string>();
  for (const [index, port] of records(entry.body.ports)) {
    const range = readRange(String(port.published ?? ''));
    if (!range) {
      continue;
    }
    const { first, last } = range;
    const protocol = String(port.protocol ?? 'tcp');
    const address = typeof port.host_ip === 'string' ? normalAddress(port.host_ip) : undefined;
    // Compose merges what is listed twice.
    const target = String(port.target);
    const merged = `${address ?? EVERY_ADDRESS[0]} ${first} ${last} ${target} ${protocol}`;
    if (!known.has(merged)) {
      known.add(merged);
      for (const one of address === undefined ? EVERY_ADDRESS : [address]) {
        found.push({ entry, stack, index, target, first, last, protocol, address: one, isAddressLeftToEngine: address === undefined, occasions });
      }
    }
  }
}

/** The limits of `5432` or `8000-8010`. */
function readRange(published: string): { first: number; last: number } | undefined {
  const [, first = '0', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(published) ?? [];
  const range = { first: Number(first), last: Number(last) };
  return range.first > 0 && range.first <= range.last && range.last <= HIGHEST_PORT ? range : undefined;
}
