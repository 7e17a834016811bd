import type { AddressRange } from '../../core/private/ip-address';
import { parseAddressRange } from '../../core/private/ip-address';
import type { RenderedEntry, RenderedStack } from '../model';
import { subjectAt } from './entry-rule';
import type { Rule } from './rule';
import { hasContainer, isTrue, literal, record, records } from './values';

interface Claim {
  readonly entry: RenderedEntry;
  readonly stack: string;
  readonly at: string;
  readonly text: string;
  readonly range: AddressRange;
  /** A service that is always on needs the network, so that it is made. */
  readonly made: boolean;
}

/** The engine gives each address to one network. */
export const subnetOverlap: Rule = {
  id: 'subnet.overlap',
  about: 'Subnets of the networks of an app do not overlap.',
  pack: 'correctness',
  *check(app) {
    const claims = app.stacks.flatMap((stack) => [...claimsOf(stack)]);
    claims.sort((a, b) => a.range.length - b.range.length || compare(a.range.first, b.range.first) || compare(b.range.last, a.range.last));
    let widest: Claim | undefined;
    for (const claim of claims) {
      if (widest?.range.length === claim.range.length && claim.range.first <= widest.range.last) {
        const both = widest.stack === claim.stack && widest.made && claim.made;
        yield {
          id: subnetOverlap.id,
          severity: both ? 'error' : 'warning',
          message: `the subnet ${claim.text} of network '${claim.entry.name}' overlaps with ${widest.text} of network '${widest.entry.name}'`,
          fix: 'give one of them another subnet, or leave it to the engine',
          subjects: [subjectAt(claim.entry, claim.at), subjectAt(widest.entry, widest.at)],
        };
      }
      widest = widest?.range.length === claim.range.length && widest.range.last >= claim.range.last ? widest : claim;
    }
  },
};

function* claimsOf(stack: RenderedStack): Iterable<Claim> {
  const lasting = [...stack.sections.services.values()].filter(({ body }) => hasContainer(body) && body.profiles === undefined);
  const used = new Set(lasting.flatMap(({ references }) => references.filter(({ section }) => section === 'networks').map(({ name }) => name)));
  for (const entry of stack.sections.networks.values()) {
    const { driver, config } = record(entry.body.ipam);
    const isPlain = (driver === undefined || driver === 'default') && (entry.body.driver === undefined || entry.body.driver === 'bridge');
    for (const [index, { subnet }] of isPlain && !isTrue(entry.body.external) ? records(config) : []) {
      const text = literal(subnet) ?? '';
      const range = parseAddressRange(text);
      if (range) {
        yield { entry, stack: stack.path, at: `ipam.config[${index}].subnet`, text, range, made: used.has(entry.name) };
      }
    }
  }
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
