import type { PreStartHookSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const hook = (spec: PreStartHookSpec): Entries => ({ services: { a: { ...sleep, preStart: [spec] }, files: sleep } });

testRule('dependency.hook', {
  caught: [
    ['mounts of nobody', hook({ volumesFrom: ['file'] }), "error: a hook of 'a' needs 'file', which is no service of this stack; did you mean 'files'?"],
    ['a network of nobody', hook({ networkMode: 'service:proxy' }), "error: a hook of 'a' needs 'proxy', which is no service of this stack"],
  ],
  passes: [['mounts of a service', hook({ volumesFrom: ['files:ro'] })], ['a container outside', hook({ volumesFrom: ['container:files'] })]],
});
