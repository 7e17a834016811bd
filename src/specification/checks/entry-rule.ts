import type { FindingSeverity, Problem, Subject } from '../../core/private/finding';
import type { ComposeObject, RenderedApp, RenderedEntry, RenderedStack, Section } from '../model';
import type { Rule } from './rule';
import { records } from './values';

/** The key of the hooks before the start. */
const HOOKS = 'pre_start';

/** What is wrong in one entry. */
export interface Flaw {
  /** Place below the entry, such as `ports[0].host_ip`. */
  readonly at?: string;
  readonly message: string;
  readonly fix: string;
  /** Absent: an error in the pack `correctness`, a warning in the others. */
  readonly severity?: FindingSeverity;
  /** Absent: that of the rule. */
  readonly id?: string;
  /** The other places that it is about. */
  readonly others?: readonly Subject[];
}

/** What a rule about single entries says of itself. */
interface Header extends Omit<Rule, 'check'> {
  /** Keys of which an entry has at least one to be looked at, so that rules about rare things cost nothing. Absent: every entry is. */
  readonly keys?: readonly string[];
}

/** A rule that looks at the entries of some sections one by one, each with the stack around it. */
export interface EntryRule extends Rule, Header {
  readonly sections: readonly Section[];
  readonly find: Find;
}

type Find = (entry: RenderedEntry, report: Report, stack: RenderedStack) => void;
/** Takes what is wrong: a call for each flaw costs those nothing that have none, which an iterator for each entry and rule would. */
type Report = (flaw: Flaw) => void;

export function isEntryRule(rule: Rule): rule is EntryRule {
  return 'find' in rule;
}

/** Makes a rule about single entries. */
export function entryRule(sections: readonly Section[], header: Header, find: Find): EntryRule {
  const rule: EntryRule = { ...header, sections, find, check: (app) => checkEntries(app, [rule]) };
  return rule;
}

/** Looks at each entry once, with the rules that it concerns. */
export function checkEntries({ stacks }: RenderedApp, rules: readonly EntryRule[]): Problem[] {
  const problems: Problem[] = [];
  const flaws: Flaw[] = [];
  const report = (flaw: Flaw): void => void flaws.push(flaw);
  for (const section of new Set(rules.flatMap((rule) => rule.sections))) {
    const concerned = new Concerned(rules.filter(({ sections }) => sections.includes(section)));
    for (const stack of stacks) {
      for (const entry of stack.sections[section].values()) {
        for (const rule of concerned.by(entry.body)) {
          rule.find(entry, report, stack);
          if (flaws.length > 0) {
            flaws.splice(0).forEach((flaw) => problems.push(problem(rule, entry, flaw)));
          }
        }
      }
    }
  }
  return problems;
}

/** Which rules an entry concerns; those with the same keys concern the same ones, and most entries of a stack have the same keys. */
class Concerned {
  private readonly known = new Map<string, readonly EntryRule[]>();

  constructor(private readonly rules: readonly EntryRule[]) {}

  public by(body: ComposeObject): readonly EntryRule[] {
    const keys = Object.keys(body).join();
    let found = this.known.get(keys);
    if (!found) {
      found = this.rules.filter((rule) => !rule.keys || rule.keys.some((key) => body[key] !== undefined));
      this.known.set(keys, found);
    }
    return found;
  }
}

/** A rule about the services of a stack, one by one. */
export function serviceRule(rule: Header, find: Find): EntryRule {
  return entryRule(['services'], rule, find);
}

/** A rule about everything that runs in a container: services and jobs, one by one. */
export function workloadRule(rule: Header, find: Find): EntryRule {
  return entryRule(['services', 'jobs'], rule, find);
}

/** A rule about containers, one by one: of services, of jobs, and of the hooks before a start, which Compose looks at least. */
export function containerRule({ keys, ...rule }: Header, find: Find): Rule {
  const inHooks: Find = (entry, report, stack) => {
    for (const [index, hook] of records(entry.body[HOOKS])) {
      const inHook = (flaw: Flaw) => report({ ...flaw, at: `${HOOKS}[${index}]${flaw.at === undefined ? '' : `.${flaw.at}`}` });
      find({ ...entry, body: hook }, inHook, stack);
    }
  };
  const header = { ...rule, keys: keys && [...keys, HOOKS] };
  return workloadRule(header, (entry, report, stack) => {
    find(entry, report, stack);
    inHooks(entry, report, stack);
  });
}

/** The subject of an entry, or of a place below it. */
export function subjectAt({ section, name, subject }: RenderedEntry, at?: string): Subject {
  return at === undefined ? subject : { ...subject, location: `${section}.${name}.${at}` };
}

function problem(rule: Omit<Rule, 'check'>, entry: RenderedEntry, { at, id, message, fix, severity, others = [] }: Flaw): Problem {
  return {
    id: id ?? rule.id,
    severity: severity ?? (rule.pack === 'correctness' ? 'error' : 'warning'),
    message,
    fix,
    subjects: [subjectAt(entry, at), ...others],
  };
}
