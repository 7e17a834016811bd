import * as path from 'node:path';
import * as fc from 'fast-check';
import { renderContext } from '../../../src/app/private/render-context';
import { variableText } from '../../../src/core/private/text';
import { ImagePolicy } from '../../../src/resources';

/** A host path as it reads from a stack's directory. */
function hostPath(host: string, outdir = 'compose.out', directory = 'shop'): string {
  return renderContext(outdir, directory).hostPath(host);
}

test.each([
  ['./api', '../../api'],
  ['api/', '../../api'],
  ['.', '../..'],
  ['../data', '../../../data'],
  ['./a/../../b', '../../../b'],
  ['compose.out/shop/secrets/key', './secrets/key'],
  ['compose.out/shop', '.'],
  ['compose.out/shop/.cache', '.cache'],
])('%s of the working directory is %s of the stack\'s', (host, expected) => {
  expect(hostPath(host)).toBe(expected);
});

test.each(['/var/run/docker.sock', '~/data', 'C:\\data', '\\\\.\\pipe\\docker_engine', `${variableText('shop', 'DATA')}/x`])('leaves %j alone, which starts elsewhere', (host) => {
  expect(hostPath(host)).toBe(host);
});

test('names no folder of the machine unless the output leaves the working directory', () => {
  expect(hostPath('./api', 'a/../b')).toBe('../../api');
  expect(hostPath('./api', path.join(process.cwd(), 'compose.out'))).toBe('../../api');
  expect(hostPath('./api', '../out')).toBe(`../../${path.basename(process.cwd())}/api`);
});

test('leads from any output to the place that was meant', () => {
  const segment = fc.constantFrom('a', 'b', '..', '.', '.hidden', '..odd', 'compose.out', 'shop');
  const relative = fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => segments.join('/'));
  const outdir = fc.oneof(relative, relative.map((folder) => path.resolve(folder)), fc.constantFrom('compose.out', '/out', '.'));
  fc.assert(fc.property(relative, outdir, (host, directory) => {
    expect(path.resolve(directory, 'shop', hostPath(host, directory))).toBe(path.resolve(host));
  }));
});

test('leaves images to the policy, and without one alone', () => {
  expect(renderContext('out', 'shop').image('postgres:17')).toEqual({ reference: 'postgres:17', platform: undefined });
  const policy = ImagePolicy.of({ mirrors: { 'docker.io': 'mirror.example.com/hub' }, platform: 'linux/arm64' });
  expect(renderContext('out', 'shop', policy).image('postgres:17')).toEqual({ reference: 'mirror.example.com/hub/library/postgres:17', platform: 'linux/arm64' });
});
