import { Size } from '../../src/core';
import { Tmpfs } from '../../src/resources/tmpfs';

test('is a path with the options that were asked for', () => {
  expect(Tmpfs.of('/run/')._render()).toBe('/run');
  expect(Tmpfs.of('/run/postgresql', { size: Size.mebibytes(1), mode: '0700', uid: 70, gid: 70, executable: true })._render()).toBe(
    '/run/postgresql:size=1048576,mode=0700,uid=70,gid=70,exec',
  );
});

test.each([
  [() => Tmpfs.of('run'), "'run' is no path inside a container; start it with '/' [mount.target]"],
  [() => Tmpfs.of('/a:b'), "'/a:b' holds a ':', behind which Compose reads options here; use Mount.tmpfs [mount.target]"],
  [() => Tmpfs.of('/a', { uid: -1 }), "'uid' of '/a' is -1; give a whole number from 0 on [tmpfs.owner]"],
  [() => Tmpfs.of('/a', { gid: 0.5 }), "'gid' of '/a' is 0.5; give a whole number from 0 on [tmpfs.owner]"],
  [() => Tmpfs.of('/a', { mode: '9' }), "'9' are no permissions; give three or four octal digits, as for chmod: '0755' [file.mode]"],
])('refuses what no engine mounts (%#)', (make, message) => {
  expect(make).toThrow(message);
});
