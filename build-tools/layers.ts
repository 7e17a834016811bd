/**
 * The layers of `src`, lowest first, with the folders whose files each may import. Lint and
 * `test/architecture.test.ts` both read this table, so that they cannot disagree.
 */
export const LAYERS: { [layer: string]: string[] } = {
  core: [],
  specification: ['core'],
  app: ['core', 'specification'],
  compose: ['core', 'specification', 'app'],
  resources: ['core', 'specification', 'app', 'compose'],
  parts: ['core', 'specification', 'app', 'compose', 'resources'],

  // Beside the layers above and never imported by them.
  assertions: ['core', 'specification', 'app'],
  testing: ['core', 'specification', 'app'],
  graph: ['core', 'specification', 'app'],
  diff: ['core', 'specification', 'app'],
  targets: ['core', 'specification', 'app'],
  include: ['core', 'specification', 'app', 'compose', 'resources', 'parts'],

  stacks: ['core', 'specification', 'app', 'compose', 'resources', 'parts'],
  cli: ['core', 'specification', 'app', 'compose', 'resources', 'parts', 'graph', 'diff', 'targets', 'include', 'stacks'],
  projenrc: ['core', 'specification', 'app', 'cli'],
};

/** The folder in `src/parts` for what parts share; every other folder there is one part. */
export const SHARED_BY_PARTS = 'private';

/** Where disk, clock, randomness, environment and child processes may be used. */
export const WORLD = ['src/app/private/*.ts', 'src/cli/**/*.ts', 'src/core/private/source.ts'];

/** Written by a tool: no length limit. */
export const GENERATED = ['src/compose/*-spec.ts'];
