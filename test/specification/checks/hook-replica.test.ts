import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const hook = (perReplica: boolean): Entries => ({ services: { a: { ...sleep, preStart: [{ command: ['true'], perReplica }] } } });

testRule('hook.replica', {
  caught: [['one for each container', hook(true), "error: 'a' has a hook for each container, which Docker Compose refuses to start"]],
  passes: [['one for the service', hook(false)]],
});
