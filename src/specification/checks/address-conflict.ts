import type { Problem } from '../../core/private/finding';
import { ipVersion, normalAddress } from '../../core/private/ip-address';
import type { RenderedEntry } from '../model';
import { subjectAt } from './entry-rule';
import type { Rule } from './rule';
import { attachments, containersOf, hasContainer, literal } from './values';

/** On one network an address belongs to one container. */
export const addressConflict: Rule = {
  id: 'address.conflict',
  about: 'A fixed address is given to one container of its network.',
  pack: 'correctness',
  *check(app) {
    for (const { sections } of app.stacks) {
      const owners = new Map<string, { readonly entry: RenderedEntry; readonly at: string }>();
      for (const entry of sections.services.values()) {
        for (const { network, at, text } of fixedAddresses(entry)) {
          const key = JSON.stringify([network, normalAddress(text)]);
          const owner = owners.get(key);
          owners.set(key, owner ?? { entry, at });
          if (owner) {
            yield conflict(`'${owner.entry.name}' and '${entry.name}' both have the address ${text} on network '${network}'`, owner, { entry, at });
          } else if (containersOf(entry.body) > 1) {
            yield conflict(`'${entry.name}' gives the address ${text} on network '${network}' to ${containersOf(entry.body)} containers`, { entry, at });
          }
        }
      }
    }
  },
};

function conflict(message: string, ...sides: { readonly entry: RenderedEntry; readonly at: string }[]): Problem {
  return {
    id: addressConflict.id,
    // Under profiles they may run at different times.
    severity: sides.every(({ entry }) => entry.body.profiles === undefined) ? 'error' : 'warning',
    message,
    fix: 'give each another address, or none: services find each other by name',
    subjects: sides.map(({ entry, at }) => subjectAt(entry, at)),
  };
}

function* fixedAddresses({ body }: RenderedEntry): Iterable<{ network: string; at: string; text: string }> {
  for (const [network, attachment] of hasContainer(body) ? attachments(body) : []) {
    for (const key of ['ipv4_address', 'ipv6_address']) {
      const text = literal(attachment[key]);
      if (text !== undefined && ipVersion(text) !== 0) {
        yield { network, at: `networks.${network}.${key}`, text };
      }
    }
  }
}
