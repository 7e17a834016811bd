import type { ComposeObject, RenderedEntry } from '../model';
import { engineKey } from './engine-name';
import { subjectAt } from './entry-rule';
import { profilesOf } from './references';
import type { Rule } from './rule';
import { hasContainer, items, literal, record } from './values';

/** What else a service is called on its networks. */
const OTHER_NAMES = ['hostname', 'container_name'];

interface Owner {
  readonly entry: RenderedEntry;
  readonly at?: string;
}

/** Of two containers with one name, a client reaches one or the other. */
export const aliasDuplicate: Rule = {
  id: 'alias.duplicate',
  about: 'A name on a network leads to one service.',
  pack: 'baseline',
  *check(app) {
    const owners = new Map<string, Owner>();
    for (const stack of app.stacks) {
      for (const entry of stack.sections.services.values()) {
        for (const { network, alias, at } of namesOf(entry)) {
          // No name of a network holds a space.
          const key = `${engineKey(stack, 'networks', network)} ${alias.toLowerCase()}`;
          const owner = owners.get(key);
          if (!owner) {
            owners.set(key, { entry, at });
          } else if (owner.entry !== entry && !isAlike(owner, { entry, at }) && meet(owner.entry, entry)) {
            yield {
              id: aliasDuplicate.id,
              severity: 'warning',
              message: `'${owner.entry.name}' and '${entry.name}' are both called '${alias}' on network '${network}': a client reaches one or the other`,
              fix: 'give one of them another name, or acknowledge it where either of them may answer',
              subjects: [subjectAt(owner.entry, owner.at), subjectAt(entry, at)],
            };
          }
        }
      }
    }
  },
};

/** Names of one stack that differ only in case, and names of containers: `name.alike` and `container-name.conflict` say so. */
function isAlike(a: Owner, b: Owner): boolean {
  return a.at === b.at && (a.at === 'container_name' || (a.at === undefined && a.entry.name !== b.entry.name));
}

/** False for services that are alternatives: under profiles that they do not share. */
function meet(a: RenderedEntry, b: RenderedEntry): boolean {
  const others = profilesOf(b);
  return profilesOf(a).length === 0 || others.length === 0 || profilesOf(a).some((profile) => others.includes(profile));
}

interface NameOnNetwork {
  readonly network: string;
  readonly alias: string;
  readonly at?: string;
}

function namesOf({ name, body }: RenderedEntry): NameOnNetwork[] {
  const names: NameOnNetwork[] = [];
  for (const [network, attachment] of hasContainer(body) && body.network_mode === undefined ? networksOf(body) : []) {
    if (String(attachment.use_service_name_alias) !== 'false') {
      names.push({ network, alias: name });
    }
    for (const [index, alias] of items(attachment.aliases)) {
      const text = literal(alias);
      if (text !== undefined) {
        names.push({ network, alias: text, at: `networks.${network}.aliases[${index}]` });
      }
    }
    for (const key of OTHER_NAMES) {
      const alias = literal(body[key]) ?? '';
      if (alias !== '') {
        names.push({ network, alias, at: key });
      }
    }
  }
  return names;
}

/** A service without networks joins the one that Compose makes. */
function networksOf({ networks }: ComposeObject): [string, ComposeObject][] {
  const joined = Array.isArray(networks)
    ? networks.map((network): [string, ComposeObject] => [String(network), {}])
    : Object.entries(record(networks)).map(([network, attachment]): [string, ComposeObject] => [network, record(attachment)]);
  return joined.length > 0 ? joined : [['default', {}]];
}
