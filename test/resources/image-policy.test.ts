import { variableText } from '../../src/core/private/text';
import { ImagePolicy } from '../../src/resources/image-policy';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

test('without rules every image stays as it is', () => {
  expect(ImagePolicy.of({}).resolve('postgres:17')).toBe('postgres:17');
  expect(ImagePolicy.of({}).platform).toBeUndefined();
});

test.each([
  ['postgres:17', 'mirror.example.com/hub/library/postgres:17'],
  ['docker.io/postgres:17', 'mirror.example.com/hub/library/postgres:17'],
  ['index.docker.io/library/postgres:17', 'mirror.example.com/hub/library/postgres:17'],
  ['grafana/grafana:12.1.0', 'mirror.example.com/hub/grafana/grafana:12.1.0'],
  ['ghcr.io/acme/api:1', 'ghcr.io/acme/api:1'],
  ['localhost:5000/api:1', 'localhost:5000/api:1'],
])('a mirror of Docker Hub makes %s %s', (reference, resolved) => {
  expect(ImagePolicy.of({ mirrors: { 'docker.io': 'mirror.example.com/hub' } }).resolve(reference)).toBe(resolved);
});

test('each registry has its own mirror', () => {
  const policy = ImagePolicy.of({ mirrors: { 'ghcr.io': 'localhost:5000' } });

  expect(policy.resolve('ghcr.io/acme/api:1')).toBe('localhost:5000/acme/api:1');
  expect(policy.resolve('localhost:5000/acme/api:1')).toBe('localhost:5000/acme/api:1');
});

test('a digest pins an image in whatever way it is named, unless it names one itself', () => {
  const policy = ImagePolicy.of({ digests: { 'docker.io/library/postgres:17': DIGEST, 'redis': DIGEST } });
  const own = DIGEST.replace('0', 'f');

  expect(policy.resolve('postgres:17')).toBe(`postgres:17@${DIGEST}`);
  expect(policy.resolve('redis:latest')).toBe(`redis:latest@${DIGEST}`);
  expect(policy.resolve('postgres:16')).toBe('postgres:16');
  expect(policy.resolve(`postgres:17@${own}`)).toBe(`postgres:17@${own}`);
});

test('a reference with a variable stays as it is', () => {
  const reference = `postgres:${variableText('shop', 'VERSION')}`;

  expect(ImagePolicy.of({ mirrors: { 'docker.io': 'mirror.example.com' } }).resolve(reference)).toBe(reference);
});

test('knows the platform', () => {
  expect(ImagePolicy.of({ platform: 'linux/arm64' }).platform).toBe('linux/arm64');
});

test.each([
  [{ mirrors: { 'ghcr.io/acme': 'x' } }, "'ghcr.io/acme' is no registry; give its host name alone, 'docker.io' for Docker Hub [image-policy.mirror]"],
  [
    { mirrors: { 'ghcr.io': 'https://mirror.example.com' } },
    "'https://mirror.example.com' cannot take the place of 'ghcr.io'; write a registry and maybe a path, without a scheme and a last '/': "
    + "'mirror.example.com/hub' [image-policy.mirror]",
  ],
  [
    { mirrors: { 'ghcr.io': 'mirror.example.com/Hub' } },
    "'mirror.example.com/Hub/image' is no image repository: 'Hub' has upper-case letters; write 'hub' [image.reference]",
  ],
  [{ digests: { postgres: 'latest' } }, "'latest' is no image digest; write 'sha256:' and 64 lower-case hexadecimal digits [image.reference]"],
  [
    { platform: 'arm 64' },
    "'arm 64' is no platform; write the system, the processor and its variant in lower case: 'linux/amd64', 'linux/arm/v7' [platform.value]",
  ],
])('refuses a rule that cannot work (%#)', (options, message) => {
  expect(() => ImagePolicy.of(options)).toThrow(message);
});
