import { variableText } from '../../src/core/private/text';
import { Image } from '../../src/resources/image';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const VERSION = variableText('shop', 'VERSION');
const context = {
  hostPath: (path: string) => `../${path}`,
  image: (reference: string) => ({ reference: `mirror.example.com/${reference}`, platform: 'linux/amd64' }),
};

test('has a repository, a tag and a reference', () => {
  const image = Image.of('ghcr.io/acme/api', '1.4.2');

  expect([image.repository, image.tag, image.digest, image.reference]).toEqual(['ghcr.io/acme/api', '1.4.2', undefined, 'ghcr.io/acme/api:1.4.2']);
});

test('is pinned by a digest, with or without a tag', () => {
  expect(Image.ofDigest('postgres', DIGEST).reference).toBe(`postgres@${DIGEST}`);
  expect(Image.of('postgres', '17').withDigest(DIGEST).reference).toBe(`postgres:17@${DIGEST}`);
});

test.each([
  ['postgres', 'postgres', undefined, undefined],
  ['postgres:17', 'postgres', '17', undefined],
  [`ghcr.io/a/b:1.2@${DIGEST}`, 'ghcr.io/a/b', '1.2', DIGEST],
  ['localhost:5000/api', 'localhost:5000/api', undefined, undefined],
  ['registry.example.com:5000/a/b__c/d-e.f:v1', 'registry.example.com:5000/a/b__c/d-e.f', 'v1', undefined],
  ['[::1]:5000/api:1', '[::1]:5000/api', '1', undefined],
])('reads the reference %s', (reference, repository, tag, digest) => {
  const image = Image.parse(reference);

  expect([image.repository, image.tag, image.digest]).toEqual([repository, tag, digest]);
  expect(image.reference).toBe(reference);
});

test('a variable may stand for a part or for all of a reference', () => {
  expect(Image.of('ghcr.io/acme/api', VERSION).reference).toBe(`ghcr.io/acme/api:${VERSION}`);
  expect(Image.parse(VERSION).reference).toBe(VERSION);
  expect(Image.of(`${VERSION}/api`, '1').isFloating).toBe(false);
});

test.each([
  [Image.of('postgres', '17'), false],
  [Image.of('postgres', 'latest'), true],
  [Image.parse('postgres'), true],
  [Image.parse(VERSION), false],
  [Image.of('postgres', VERSION), false],
  [Image.of('postgres', 'latest').withDigest(DIGEST), false],
  [Image.fromBuild('.'), false],
])('floats when the same reference may be another image tomorrow (%#)', (image, floating) => {
  expect(image.isFloating).toBe(floating);
});

test('is rendered under the policy of the app', () => {
  expect(Image.of('postgres', '17')._render(context)).toEqual({ image: 'mirror.example.com/postgres:17', platform: 'linux/amd64' });
});

test('leaves out what no policy asks for', () => {
  const plain = { ...context, image: (reference: string) => ({ reference }) };

  expect(Object.keys(Image.of('postgres', '17')._render(plain))).toEqual(['image']);
});

test('an image that is built keeps its name and is built for the platform of the app', () => {
  expect(Image.fromBuild('api', { imageName: 'acme/api:1' })._render(context)).toEqual({
    image: 'acme/api:1', platform: 'linux/amd64', buildSpec: { context: '../api' },
  });
  expect(Image.fromBuild('api').reference).toBeUndefined();
});

describe('refuses', () => {
  test.each([
    [() => Image.of('postgres:17', 'x'), "'postgres:17' is no image repository: it holds a tag; give the two apart: Image.of('postgres', '17')"],
    [() => Image.of(`postgres@${DIGEST}`, '1'), `'postgres@${DIGEST}' is no image repository: it holds a digest; give the two apart: Image.ofDigest('postgres', '${DIGEST}')`],
    [() => Image.of('https://ghcr.io/a/b', '1'), "'https://ghcr.io/a/b' is no image repository: it holds a URL scheme; write 'ghcr.io/a/b'"],
    [() => Image.of('ghcr.io/Acme/api', '1'), "'ghcr.io/Acme/api' is no image repository: 'Acme' has upper-case letters; write 'acme'"],
    [() => Image.of('a//b', '1'), "'a//b' is no image repository: '' between its slashes; use lower-case letters and digits, joined by '.', '_', '__' or '-'"],
    [() => Image.of('', '1'), "'' is no image repository: '' between its slashes; use lower-case letters and digits, joined by '.', '_', '__' or '-'"],
    [() => Image.of('-a.b/c', '1'), "'-a.b/c' is no image repository: '-a.b' is no registry; write a host name, with ':' and a port where it needs one"],
    [() => Image.of('a'.repeat(256), '1'), `'${'a'.repeat(256)}' is no image repository: it is longer than 255 characters`],
    [() => Image.of('postgres', ''), "'' is no image tag; use 1 to 128 letters, digits, '_', '.' and '-', not starting with '.' or '-', such as the version"],
    [() => Image.parse('postgres:a b'), "'a b' is no image tag; use 1 to 128 letters, digits, '_', '.' and '-', not starting with '.' or '-'"],
    [() => Image.ofDigest('postgres', 'sha256:abc'), "'sha256:abc' is no image digest; write 'sha256:' and 64 lower-case hexadecimal digits"],
    [() => Image.parse(`a@${DIGEST}@x`), `'${DIGEST}@x' is no image digest; write 'sha256:' and 64 lower-case hexadecimal digits`],
  ])('what is no reference (%#)', (make, message) => {
    expect(make).toThrow(`${message} [image.reference]`);
  });

  test('a digest for an image that is not built yet', () => {
    expect(() => Image.fromBuild('.').withDigest(DIGEST)).toThrow(
      `an image that is built has no digest before it is built; leave '${DIGEST}' out [image.digest]`,
    );
  });

  test('an object that another language printed', () => {
    expect(() => Image.of('postgres', '<cdk_compose.Variable object at 0x7f00>')).toThrow(/the image tag holds the address of an object.*\[text\.object\]/);
  });
});
