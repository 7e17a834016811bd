import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const at = (target: string): Entries => ({ services: { a: { ...sleep, volumes: [{ type: 'tmpfs', target }] } } });

testRule('mount.target', {
  caught: [['a relative path', at('./data'), "error: 'a' mounts something at './data', which is no absolute path"]],
  passes: [['a path from the root', at('/data')], ['a drive of Windows', at('C:\\data')]],
});
