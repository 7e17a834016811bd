import type { Source } from './source';

/** How much a finding matters: an error stops synthesis, a warning may be acknowledged. */
export type FindingSeverity = 'error' | 'warning';

/** A place that a finding is about. */
export interface Subject {
  /** Construct path. */
  readonly path: string;
  /** Path in docker-compose.yml, such as `services.api.ports[0]`. */
  readonly location?: string;
  /** The call that did it, where that is not the construct's own constructor. */
  readonly source?: Source;
}

/** What a check, a construct or a user's rule found, before source lines are looked up. */
export interface Problem {
  /** `noun.problem`; part of the API, never reused. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** What is wrong, with the value received and what is allowed. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Every construct involved, the one to look at first in front. */
  readonly subjects: readonly Subject[];
}

/** A problem as it is reported: source lines are text, an acknowledgement is noted. */
export interface Finding {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly fix: string;
  readonly places: readonly FindingPlace[];
  /** The reason given for accepting it. */
  readonly acknowledged?: string;
}

/** A place as it is reported. */
export interface FindingPlace {
  readonly path: string;
  readonly location?: string;
  /** `file:line:column` of the user's line. */
  readonly source?: string;
}

/** A warning that somebody accepts for a construct and all below it. */
export interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
  readonly source: Source;
}
