import { ENTRY_NAMES } from '../model';
import type { RenderedEntry, RenderedStack } from '../model';
import type { Rule } from './rule';

/** Sections whose names become part of the names of variables and files: they stand in one map there. */
const GROUPS = [['services', 'jobs'], ['networks'], ['volumes'], ['secrets'], ['configs']] as const;

/** DNS, many disks and the names of variables do not tell `Auth_DB` from `auth-db`; people hardly do. */
export const nameAlike: Rule = {
  id: 'name.alike',
  about: "Names of a stack differ in more than case and '-' against '_'.",
  pack: 'baseline',
  *check(app) {
    for (const stack of app.stacks) {
      for (const [first, second] of pairsAlike(stack)) {
        yield {
          id: nameAlike.id,
          severity: 'warning',
          message: `${describe(first, second)} differ only in ${differenceOf(first.name, second.name)}`,
          fix: 'give one of them another name',
          subjects: [first.subject, second.subject],
        };
      }
    }
  },
};

function* pairsAlike({ sections }: RenderedStack): Iterable<[RenderedEntry, RenderedEntry]> {
  for (const group of GROUPS) {
    const known = new Map<string, RenderedEntry>();
    for (const section of group) {
      for (const entry of sections[section].values()) {
        const key = entry.name.toLowerCase().replaceAll('-', '_');
        const other = known.get(key);
        known.set(key, other ?? entry);
        // Equal ones are lost already, with an error.
        if (other && other.name !== entry.name) {
          yield [other, entry];
        }
      }
    }
  }
}

function describe(a: RenderedEntry, b: RenderedEntry): string {
  const [one, other] = [ENTRY_NAMES[a.section], ENTRY_NAMES[b.section]];
  return one === other ? `${one}s '${a.name}' and '${b.name}'` : `${one} '${a.name}' and ${other} '${b.name}'`;
}

function differenceOf(a: string, b: string): string {
  return a.toLowerCase() === b.toLowerCase() ? 'upper and lower case, which DNS and many disks do not tell apart' : "'-' against '_', which names of variables do not tell apart";
}
