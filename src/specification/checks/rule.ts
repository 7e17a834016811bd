import type { Problem } from '../../core/private/finding';
import type { RenderedApp } from '../model';

/**
 * When a rule is on: `correctness` always, since Compose or the engine refuses what it finds; `baseline` unless the app
 * asks for less, since what it finds is legal but risky; `production` when the app asks for it.
 */
export type Pack = 'correctness' | 'baseline' | 'production';

/** One check of the rendered model: a pure function that names everything it finds. */
export interface Rule {
  /** Id of its findings, `noun.problem`. */
  readonly id: string;
  /** Ids of what it finds beside. */
  readonly also?: readonly string[];
  /** What it makes sure of, one sentence. */
  readonly about: string;
  readonly pack: Pack;
  check(app: RenderedApp): Iterable<Problem>;
}
