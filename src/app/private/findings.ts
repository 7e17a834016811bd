import type { IConstruct } from 'constructs';
import { Findings } from '../../core';
import type { Acknowledgement, Finding, Problem, Subject } from '../../core/private/finding';
import { byCodeUnit } from '../../core/private/objects';
import type { Source } from '../../core/private/source';
import { SOURCE } from '../member';
import { Calls } from './calls';

/** What constructs reported about themselves. */
export function ownProblems(constructs: ReadonlyMap<string, IConstruct>): Problem[] {
  const problems: Problem[] = [];
  for (const construct of constructs.values()) {
    problems.push(...Findings._tryOf(construct)?._problems ?? []);
    for (const message of construct.node.validate()) {
      problems.push({ id: 'construct.invalid', severity: 'error', message, fix: 'see the construct that says so', subjects: [{ path: construct.node.path }] });
    }
  }
  return problems;
}

/**
 * Turns problems into findings: acknowledged, with source lines, without doubles, errors first. Nobody looked for what is
 * `unasked`, so that nothing follows from its absence.
 */
export function report(
  problems: readonly Problem[], constructs: ReadonlyMap<string, IConstruct>, unasked: ReadonlySet<string> = new Set(),
): Finding[] {
  const used = new Set<Acknowledgement>();
  const calls = new Calls();
  const findings = problems.map((problem) => toFinding(problem, constructs, used, calls));
  const unused = unusedAcknowledgements(constructs, used, unasked).map((problem) => toFinding(problem, constructs, used, calls));
  const unique = new Map([...findings, ...unused].map((finding) => [sortKey(finding), finding]));
  return [...unique].sort(([a], [b]) => byCodeUnit(a, b)).map(([, finding]) => finding);
}

function sortKey({ id, severity, message, places }: Finding): string {
  return JSON.stringify([severity, places[0]?.path, id, message, places.map(({ path, location }) => [path, location])]);
}

function toFinding(problem: Problem, constructs: ReadonlyMap<string, IConstruct>, used: Set<Acknowledgement>, calls: Calls): Finding {
  const { id, severity, message, fix, subjects } = problem;
  const acknowledgement = severity === 'warning' ? acknowledgedBy(problem, constructs) : undefined;
  if (acknowledgement) {
    used.add(acknowledgement);
  }
  return {
    id, severity, message, fix,
    places: subjects.map((subject) => ({ path: subject.path, location: subject.location, source: sourceOf(subject, constructs, calls)?.line() })),
    ...(acknowledgement && { acknowledged: acknowledgement.reason }),
  };
}

/** The acknowledgement nearest to the first construct of a warning, on the way to the root. */
function acknowledgedBy({ id, subjects }: Problem, constructs: ReadonlyMap<string, IConstruct>): Acknowledgement | undefined {
  for (const subject of subjects) {
    for (const scope of constructs.get(subject.path)?.node.scopes.reverse() ?? []) {
      const found = Findings._tryOf(scope)?._acknowledgements.find((candidate) => candidate.id === id);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

function unusedAcknowledgements(
  constructs: ReadonlyMap<string, IConstruct>, used: ReadonlySet<Acknowledgement>, unasked: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const construct of constructs.values()) {
    for (const acknowledgement of Findings._tryOf(construct)?._acknowledgements ?? []) {
      const { id, source } = acknowledgement;
      if (!used.has(acknowledgement) && !unasked.has(id)) {
        problems.push({
          id: 'acknowledgement.unused',
          severity: 'warning',
          message: `nothing at or below this construct is reported as the warning '${id}'`,
          fix: 'remove the acknowledgement',
          subjects: [{ path: construct.node.path, source }],
        });
      }
    }
  }
  return problems;
}

/** The call that made the subject: its own, one that put there what stands at its location, or that of the nearest construct around it that remembers one. */
function sourceOf({ path, location, source }: Subject, constructs: ReadonlyMap<string, IConstruct>, calls: Calls): Source | undefined {
  const construct = constructs.get(path);
  if (source && source !== sourceOfMaker(construct)) {
    return source;
  }
  const call = construct && location !== undefined ? calls.at(construct, location) : undefined;
  for (let scope = construct; scope && !call; scope = scope.node.scope) {
    const made = sourceOfMaker(scope);
    if (made) {
      return made;
    }
  }
  return call ?? source;
}

function sourceOfMaker(construct: IConstruct | undefined): Source | undefined {
  return construct && Reflect.get(construct, SOURCE);
}
