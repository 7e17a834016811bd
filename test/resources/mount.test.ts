import { App, Stack } from '../../src/app';
import { Size } from '../../src/core';
import { variableText } from '../../src/core/private/text';
import { Image } from '../../src/resources/image';
import { Mount } from '../../src/resources/mount';
import { BindPropagation, BindRecursion, MountConsistency, SelinuxLabel } from '../../src/resources/mount-options';
import { Volume } from '../../src/resources/volume';

const HOME = variableText('shop', 'HOME');
const context = { hostPath: (path: string) => `../${path}`, image: (reference: string) => ({ reference: `mirror.example.com/${reference}` }) };

describe('a volume', () => {
  const volume = new Volume(new Stack(new App(), 'shop'), 'data');

  test('is mounted by its name', () => {
    const mount = Mount.volume(volume, '/data');

    expect(mount._render(context)).toEqual({ type: 'volume', source: 'data', target: '/data' });
    expect(mount._volume).toBe(volume);
  });

  test('has options', () => {
    expect(Mount.volume(volume, '/data', { subpath: 'a/b', nocopy: true, labels: { x: 'y' } })._render(context)).toEqual({
      type: 'volume', source: 'data', target: '/data', volume: { subpath: 'a/b', nocopy: true, labels: { x: 'y' } },
    });
  });

  test('may have no name', () => {
    expect(Mount.anonymousVolume('/data', { nocopy: true })._render(context)).toEqual({ type: 'volume', target: '/data', volume: { nocopy: true } });
  });
});

describe('a path of the host', () => {
  test('must exist unless asked otherwise, and is never left to a default', () => {
    expect(Mount.bind('conf', '/conf')._render(context)).toEqual({ type: 'bind', source: '../conf', target: '/conf', bind: { createHostPath: false } });
    expect(Mount.bind('conf', '/conf', { createHostPath: true })._render(context).bind).toEqual({ createHostPath: true });
  });

  test('has options', () => {
    const options = {
      propagation: BindPropagation.RSLAVE,
      recursive: BindRecursion.DISABLED,
      selinux: SelinuxLabel.PRIVATE,
      consistency: MountConsistency.CACHED,
    };

    expect(Mount.bind('conf', '/conf', options)._render(context)).toEqual({
      type: 'bind', source: '../conf', target: '/conf', consistency: 'cached',
      bind: { createHostPath: false, propagation: 'rslave', recursive: 'disabled', selinux: 'Z' },
    });
  });

  test('is read-only when all below it must be', () => {
    expect(Mount.bind('a', '/a', { recursive: BindRecursion.READONLY })._render(context).readOnly).toBe(true);
  });
});

test('memory has a size and permissions', () => {
  expect(Mount.tmpfs('/tmp')._render(context)).toEqual({ type: 'tmpfs', target: '/tmp' });
  expect(Mount.tmpfs('/tmp', { size: Size.mebibytes(64), mode: '0700' })._render(context)).toEqual({
    type: 'tmpfs', target: '/tmp', tmpfs: { size: '64m', mode: 0o700 },
  });
});

test('an image is mounted under the policy of the app', () => {
  expect(Mount.image(Image.of('models/tiny', '1'), '/model', { subpath: 'weights' })._render(context)).toEqual({
    type: 'image', source: 'mirror.example.com/models/tiny:1', target: '/model', image: { subpath: 'weights' },
  });
});

test('pipes of Windows and volumes of a cluster', () => {
  expect(Mount.npipe('\\\\.\\pipe\\docker_engine', '\\\\.\\pipe\\docker_engine')._render(context)).toEqual({
    type: 'npipe', source: '\\\\.\\pipe\\docker_engine', target: '\\\\.\\pipe\\docker_engine',
  });
  expect(Mount.cluster('group:db', '/data')._render(context)).toEqual({ type: 'cluster', source: 'group:db', target: '/data' });
});

test('becomes read-only without changing the mount it was', () => {
  const mount = Mount.bind('a', '/a');

  expect(mount.readOnly()._render(context)).toEqual({ ...mount._render(context), readOnly: true });
  expect(mount._render(context).readOnly).toBeUndefined();
});

test.each([
  ['/data/', '/data'],
  ['/a//b/./c', '/a/b/c'],
  ['/a/../b', '/b'],
  ['//a', '/a'],
  ['C:\\data', 'C:\\data'],
  [`${HOME}/data`, `${HOME}/data`],
])('the target %s is %s', (target, clean) => {
  expect(Mount.tmpfs(target).target).toBe(clean);
});

test.each([
  [() => Mount.tmpfs('data'), "'data' is no path inside a container; start it with '/' [mount.target]"],
  [() => Mount.tmpfs('/a/..'), "'/a/..' is the root of the container, and nothing can be mounted there; give a directory or file below it [mount.target]"],
  [() => Mount.bind('', '/a'), "the host path for '/a' is empty; give one [mount.source]"],
  [() => Mount.npipe('', '/a'), "the pipe for '/a' is empty; give one [mount.source]"],
  [() => Mount.cluster('', '/a'), "the cluster volume for '/a' is empty; give one [mount.source]"],
  [() => Mount.anonymousVolume('/a', { subpath: '/b' }), "'/b' does not stand inside what is mounted; give a relative path without '..' [mount.subpath]"],
  [() => Mount.image(Image.of('a', '1'), '/a', { subpath: '../b' }), "'../b' does not stand inside what is mounted; give a relative path without '..' [mount.subpath]"],
  [() => Mount.tmpfs('/a', { mode: '0o755' }), "'0o755' are no permissions; give three or four octal digits, as for chmod: '0755' [file.mode]"],
  [() => Mount.image(Image.fromBuild('.'), '/a'), "the image for '/a' is built, and only an image of a registry can be mounted; use Image.of [mount.image]"],
])('refuses what no engine mounts (%#)', (make, message) => {
  expect(make).toThrow(message);
});
