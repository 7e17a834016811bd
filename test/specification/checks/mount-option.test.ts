import type { MountSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const mount = (spec: MountSpec): Entries => ({ services: { a: { ...sleep, volumes: [spec] } }, volumes: { v: {} } });
const data = { type: 'volume', source: 'v', target: '/d' };
const here = { type: 'bind', source: '.', target: '/d' };

testRule('mount.option', {
  caught: [
    ['memory with a source', mount({ type: 'tmpfs', source: 'v', target: '/d' }), "error: the mount at '/d' of 'a' is memory, but has the source 'v'"],
    ['a propagation of a volume, which the engine refuses of some', mount({ ...data, bind: { propagation: 'rslave' } }), "warning: the mount at '/d' of 'a' is of type 'volume' and has options of 'bind'"],
    ['a copy into a bind', mount({ ...here, volume: { nocopy: true } }), "error: the mount at '/d' of 'a' is of type 'bind' and has options of 'volume'"],
    ['what Compose drops', mount({ ...here, tmpfs: { size: '4k' } }), "warning: the mount at '/d' of 'a' is of type 'bind' and has options of 'tmpfs'"],
    ['one that is read-only only below', mount({ ...here, bind: { recursive: 'readonly' } }), "error: the mount at '/d' of 'a' is read-only below, but not itself"],
  ],
  passes: [
    ['options of the type', mount({ ...data, volume: { nocopy: true } })],
    ['one that is read-only all through', mount({ ...here, readOnly: true, bind: { recursive: 'readonly' } })],
    ['a service without a container', { services: { a: { ...sleep, scale: 0, volumes: [{ type: 'tmpfs', source: 'v', target: '/d' }] } } }],
  ],
});

testRule('mount.subpath', {
  caught: ['/x', '../x'].map((subpath) => [
    `the path ${subpath}`, mount({ ...data, volume: { subpath } }), `error: the mount at '/d' of 'a' shows '${subpath}', which leads out of its volume`,
  ]),
  passes: [['a path inside', mount({ ...data, volume: { subpath: 'a/..b' } })]],
});

testRule('mount.image', {
  caught: [['an image without a name', mount({ type: 'image', target: '/d' }), "error: the mount at '/d' of 'a' shows an image without saying which"]],
  passes: [['an image', mount({ type: 'image', source: 'busybox:1.37', target: '/d' })]],
});
