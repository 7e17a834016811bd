import type { Entries } from './verdicts';
import { verdicts } from './verdicts';

/** A stack in words, and what is found in it. */
export type Caught = readonly [what: string, entries: Entries, ...verdicts: string[]];
/** A stack in words, in which nothing is found. */
export type Passed = readonly [what: string, entries: Entries];

/** Holds a rule against stacks that it catches, each with its verdict, and stacks that it lets pass. */
export function testRule(id: string, { caught, passes }: { readonly caught: readonly Caught[]; readonly passes: readonly Passed[] }): void {
  test.each(caught.map(([what, entries, ...expected]) => ({ what, entries, expected })))(`${id} catches $what`, ({ entries, expected }) => {
    expect(verdicts(id, entries)).toEqual(expected);
  });

  test.each(passes.map(([what, entries]) => ({ what, entries })))(`${id} lets pass $what`, ({ entries }) => {
    expect(verdicts(id, entries)).toEqual([]);
  });
}
