import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const at = (target: string): Entries => ({ services: { a: { ...sleep, volumes: [{ type: 'tmpfs', target }] } } });

testRule('mount.target', {
  caught: [['a relative path', at('./data'), "error: 'a' mounts something at './data', which is no absolute path"],
    ['the root', at('/x/..'), "error: 'a' mounts something over the root of its container"],
    ['a relative path of memory', { services: { a: { ...sleep, tmpfs: ['run:size=1m'] } } }, "error: 'a' mounts something at 'run', which is no absolute path"],
    ['no path of the host', { services: { a: { ...sleep, volumes: [{ type: 'bind', target: '/d' }] } } }, "error: 'a' mounts a path of the host without saying which"],
    ['no path of the host in a hook', { services: { a: { ...sleep, preStart: [{ volumes: [{ type: 'bind', target: '/d' }] }] } } }, "error: 'a' mounts a path of the host without saying which"],
    ['no path of the host in a service without a container', { services: { a: { ...sleep, scale: 0, volumes: [{ type: 'bind', target: '/d' }] } } }, "error: 'a' mounts a path of the host without saying which"]],
  passes: [['a path from the root', at('/data')], ['a drive of Windows', at('C:\\data')]],
});
