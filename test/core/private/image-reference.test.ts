import * as fc from 'fast-check';
import { checkPlatform, completeRepository, formatImageReference, parseImageReference } from '../../../src/core/private/image-reference';
import { variableText } from '../../../src/core/private/text';

test.each([
  ['postgres', 'docker.io', 'library/postgres'],
  ['grafana/grafana', 'docker.io', 'grafana/grafana'],
  ['docker.io/postgres', 'docker.io', 'library/postgres'],
  ['index.docker.io/grafana/grafana', 'docker.io', 'grafana/grafana'],
  ['ghcr.io/acme/api', 'ghcr.io', 'acme/api'],
  ['localhost/api', 'localhost', 'api'],
  ['registry:5000/api', 'registry:5000', 'api'],
])('completes %s as the engine does', (repository, registry, path) => {
  expect(completeRepository(repository)).toEqual({ registry, path });
});

test('any reference comes back from its parts', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,9}((\.|_|__|-{1,3})[a-z0-9]{1,9})?$/);
  const repository = fc.tuple(fc.constantFrom('', 'ghcr.io/', 'localhost:5000/', '[::1]/'), fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([registry, parts]) => registry + parts.join('/'));
  const tag = fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/), { nil: undefined });
  const digest = fc.option(fc.stringMatching(/^sha256:[0-9a-f]{64}$/), { nil: undefined });

  fc.assert(fc.property(fc.record({ repository, tag, digest }), (reference) => {
    expect(parseImageReference(formatImageReference(reference))).toEqual(reference);
  }));
});

test('text with a variable stays whole', () => {
  const text = `${variableText('shop', 'IMAGE')}:1`;

  expect(parseImageReference(text)).toEqual({ repository: text });
});

test.each(['linux', 'linux/amd64', 'linux/arm/v7', 'wasi/wasm', variableText('shop', 'PLATFORM')])('takes the platform %s', (platform) => {
  expect(() => checkPlatform(platform)).not.toThrow();
});

test.each(['', 'Linux/amd64', 'linux/', 'linux/arm/v7/x'])('refuses the platform %j', (platform) => {
  expect(() => checkPlatform(platform)).toThrow(
    `'${platform}' is no platform; write the system, the processor and its variant in lower case: 'linux/amd64', 'linux/arm/v7' [platform.value]`,
  );
});
