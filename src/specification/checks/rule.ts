import type { Problem } from '../../core/private/finding';
import type { RenderedApp } from '../model';

/** One check of the rendered model: a pure function that names everything it finds. */
export interface Rule {
  /** Id of its findings, `noun.problem`. */
  readonly id: string;
  /** What it makes sure of, one sentence. */
  readonly about: string;
  check(app: RenderedApp): Iterable<Problem>;
}
