import type { WatchSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';

const watched = (...watch: WatchSpec[]): Entries => ({ services: { a: { buildSpec: { context: '.' }, develop: { watch } } } });

testRule('watch.target', {
  caught: [['copying to nowhere', watched({ path: './src', action: 'sync' }, { path: '.', action: 'sync+restart' }),
    "error: 'a' copies what changes in '.', but does not say where to",
    "error: 'a' copies what changes in './src', but does not say where to"]],
  passes: [
    ['copying to a path', watched({ path: './src', action: 'sync', target: '/src' })],
    ['building and restarting', watched({ path: './src', action: 'rebuild' }, { path: './etc', action: 'restart' })],
  ],
});

testRule('watch.path', {
  caught: [['nothing', watched({ path: ' ', action: 'rebuild' }), "error: 'a' watches a path without a name"]],
  passes: [['a path', watched({ path: '.', action: 'rebuild' })]],
});
