import { App, Stack } from '../../../src/app';
import { Size } from '../../../src/core';
import type { BuildOptions } from '../../../src/resources/build-options';
import { HostEntry } from '../../../src/resources/host-entry';
import { Image } from '../../../src/resources/image';
import { Secret } from '../../../src/resources/secret';
import { Ulimit } from '../../../src/resources/ulimit';

const context = { hostPath: (path: string) => `../${path}`, image: (reference: string) => ({ reference }) };
const build = (path: string, options?: BuildOptions) => Image.fromBuild(path, options)._render(context).buildSpec;

test('every setting of a build has a typed form', () => {
  expect(build('api', {
    dockerfile: 'Containerfile', target: 'production', tags: ['acme/api:next'], args: { VERSION: '1' }, ssh: ['default', 'deploy=keys/deploy'],
    platforms: ['linux/amd64', 'linux/arm64/v8'], cacheFrom: ['type=gha'], cacheTo: ['type=gha'], noCache: true, noCacheFilter: ['deps'], pull: true,
    network: 'none', extraHosts: [HostEntry.of('repo', '10.0.0.1')], entitlements: ['network.host'], privileged: true, labels: { a: 'b' },
    shmSize: Size.mebibytes(64), ulimits: [Ulimit.of('nofile', 1024)], provenance: 'mode=max', sbom: 'true', isolation: 'hyperv',
  })).toEqual({
    context: '../api', dockerfile: 'Containerfile', target: 'production', tags: ['acme/api:next'], args: { VERSION: '1' },
    ssh: ['default', 'deploy=../keys/deploy'], platforms: ['linux/amd64', 'linux/arm64/v8'], cacheFrom: ['type=gha'], cacheTo: ['type=gha'], noCache: true,
    noCacheFilter: ['deps'], pull: true, network: 'none', extraHosts: { repo: ['10.0.0.1'] }, entitlements: ['network.host'], privileged: true,
    labels: { a: 'b' }, shmSize: '64m', ulimits: { nofile: { soft: 1024, hard: 1024 } }, provenance: 'mode=max', sbom: 'true', isolation: 'hyperv',
  });
});

test('paths are those of the host, addresses and other services are not', () => {
  expect(build('https://github.com/acme/api.git#main', {
    dockerfileInline: 'FROM base\n',
    additionalContexts: { shared: 'shared', base: 'docker-image://alpine:3.20', other: 'service:other', repository: 'git@github.com:acme/x.git' },
  })).toEqual({
    context: 'https://github.com/acme/api.git#main',
    dockerfileInline: 'FROM base\n',
    additionalContexts: { shared: '../shared', base: 'docker-image://alpine:3.20', other: 'service:other', repository: 'git@github.com:acme/x.git' },
  });
});

test('secrets are attached by the id that the Dockerfile asks for', () => {
  const stack = new Stack(new App(), 'shop');
  const token = Secret.fromFile(stack, 'npm-token', 'token.txt');

  expect(build('.', { secrets: { npm: token } })?.secrets).toEqual([{ source: 'npm-token', target: 'npm' }]);
});

test('later changes of the options change nothing', () => {
  const args: { [name: string]: string } = { VERSION: '1' };
  const image = Image.fromBuild('.', { args });
  args.VERSION = '2';

  expect(image._render(context).buildSpec?.args).toEqual({ VERSION: '1' });
});

test.each([
  [() => build(''), 'the path of a build context is empty; give one [build.context]'],
  [
    () => build('.', { dockerfile: 'a', dockerfileInline: 'FROM b' }),
    "a build has both the Dockerfile 'a' and an inline one; leave one of them out [build.dockerfile]",
  ],
  [() => build('.', { ssh: ['deploy'] }), "'deploy' is no SSH agent or key of a build; write 'default', or an id and a path: 'deploy=./key' [build.ssh]"],
  [
    () => build('.', { platforms: ['Linux'] }),
    "'Linux' is no platform; write the system, the processor and its variant in lower case: 'linux/amd64', 'linux/arm/v7' [platform.value]",
  ],
])('refuses what no builder takes (%#)', (make, message) => {
  expect(make).toThrow(message);
});
