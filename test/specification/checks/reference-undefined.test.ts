import { Variable } from '../../../src/app';
import { ComposeNetwork, ComposeService, ComposeVolume } from '../../../src/compose';
import type { ServiceSpec } from '../../../src/compose';
import { declare, findingsAbout, job, sleep, verdicts } from './verdicts';

test.each<[string, ServiceSpec, string]>([
  ['networks', { networks: { backnd: {} } }, "network 'backnd', but the stack declares 'backend'; did you mean 'backend'?"],
  ['volumes', { volumes: [{ type: 'volume', source: 'dta', target: '/d' }] }, "volume 'dta', but the stack declares 'data'; did you mean 'data'?"],
  ['secrets', { secrets: [{ source: 'key' }] }, "secret 'key', but the stack declares no secret"],
  ['configs', { configs: [{ source: 'settings' }] }, "config 'settings', but the stack declares no config"],
  ['models', { models: { llm: {} } }, "model 'llm', but the stack declares no model"],
  ['build.secrets', { buildSpec: { context: '.', secrets: [{ source: 'npmrc' }] } }, "secret 'npmrc', but the stack declares no secret"],
])('a service uses only what its stack declares: %s', (_what, spec, message) => {
  expect(verdicts('reference.undefined', { services: { a: { ...sleep, ...spec } }, networks: { backend: {} }, volumes: { data: {} } }))
    .toEqual([`error: 'a' uses ${message}`]);
});

test.each<[string, ServiceSpec]>([
  ['the network that every stack has', { networks: { default: {} } }],
  ['a declared network', { networks: { backend: {} } }],
  ['a declared volume', { volumes: [{ type: 'volume', source: 'data', target: '/d' }] }],
  ['a volume without a name', { volumes: [{ type: 'volume', target: '/d' }] }],
  ['a directory of the host', { volumes: [{ type: 'bind', source: './data', target: '/d' }] }],
  ['memory', { volumes: [{ type: 'tmpfs', target: '/d' }] }],
  ['an image', { volumes: [{ type: 'image', source: 'busybox:1.37', target: '/d' }] }],
])('nothing to report about %s', (_what, spec) => {
  expect(verdicts('reference.undefined', { services: { a: { ...sleep, ...spec } }, networks: { backend: {} }, volumes: { data: {} } })).toEqual([]);
});

test.each<[string, ServiceSpec, string]>([
  ['hooks', { preStart: [{ volumes: [{ type: 'volume', source: 'dta', target: '/d' }] }] }, "volume 'dta', but the stack declares no volume"],
  ['credentials, which it ignores', { credentialSpec: { config: 'account' } }, "config 'account', but the stack declares no config"],
])('Compose does not look into %s: a warning', (_what, spec, message) => {
  expect(verdicts('reference.undefined', { services: { a: { ...sleep, ...spec } } })).toEqual([`warning: 'a' uses ${message}`]);
});

test('Compose does not look into jobs: a warning', () => {
  expect(verdicts('reference.undefined', { jobs: { a: { ...job, secrets: [{ source: 'key' }] } } })).toEqual([
    "warning: 'a' uses secret 'key', but the stack declares no secret",
  ]);
});

test("Compose loses a network whose name begins with 'x-', also from a list", () => {
  const findings = findingsAbout('reference.undefined', (stack) => {
    new ComposeNetwork(stack, 'x-net', { spec: {} });
    new ComposeService(stack, 'a', { spec: sleep }).override('networks', ['x-net']);
  });
  expect(findings).toMatchObject([{ severity: 'error', message: "'a' joins network 'x-net', but the key 'x-net' begins with 'x-', so Docker Compose takes it for an extension and drops it" }]);
});

test('a variable may decide which one it is', () => {
  expect(findingsAbout('reference.undefined', (stack) => {
    const name = Variable.optional(stack, 'DATA', { description: 'volume to use', defaultValue: 'blue' });
    new ComposeVolume(stack, 'blue', { spec: {} });
    new ComposeService(stack, 'a', { spec: { ...sleep, volumes: [{ type: 'volume', source: name.text, target: '/d' }] } });
  })).toEqual([]);
});

test('the message lists some names of many, and the fix says how to declare one', () => {
  const volumes = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`v${index + 10}`, {}]));
  const [finding] = findingsAbout('reference.undefined', (stack) => declare(stack, {
    services: { a: { ...sleep, volumes: [{ type: 'volume', source: 'elsewhere', target: '/d' }] } }, volumes,
  }));
  expect(finding).toMatchObject({
    message: "'a' uses volume 'elsewhere', but the stack declares 'v10', 'v11', 'v12', 'v13', 'v14', 'v15', 'v16', 'v17' and 4 more",
    fix: "declare it, new Volume(stack, 'elsewhere'), and pass that object on",
    places: [{ path: 'shop/a', location: 'services.a.volumes[0].source' }],
  });
});
