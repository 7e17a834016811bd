import { Variable } from '../../../src/app';
import { ComposeService, ComposeVolume } from '../../../src/compose';
import type { Entries } from './verdicts';
import { findingsAbout, job, sleep, verdicts } from './verdicts';

const file = { file: './x' };

test('what no service uses is a warning', () => {
  expect(verdicts('resource.unused', { services: { a: sleep }, networks: { n: {} }, volumes: { v: {} }, secrets: { s: file }, configs: { c: file } })).toEqual([
    "warning: config 'c' is used by no service",
    "warning: network 'n' is used by no service",
    "warning: secret 's' is used by no service",
    "warning: volume 'v' is used by no service",
  ]);
});

test.each<[string, Entries]>([
  ['networks', { services: { a: { ...sleep, networks: { n: {} } } }, networks: { n: {} } }],
  ['volumes', { services: { a: { ...sleep, volumes: [{ type: 'volume', source: 'v', target: '/v' }] } }, volumes: { v: {} } }],
  ['secrets', { services: { a: { ...sleep, secrets: [{ source: 's' }] } }, secrets: { s: file } }],
  ['secrets of a build', { services: { a: { buildSpec: { context: '.', secrets: [{ source: 's' }] } } }, secrets: { s: file } }],
  ['configs', { services: { a: { ...sleep, configs: [{ source: 'c' }] } }, configs: { c: file } }],
  ['configs of credentials', { services: { a: { ...sleep, credentialSpec: { config: 'c' } } }, configs: { c: file } }],
  ['the network that every service joins', { services: { a: sleep }, networks: { default: {} } }],
  ['anything, by what a service extends', { services: { a: { extends: { service: 'base', file: 'base.yml' } } }, volumes: { v: {} } }],
])('services use %s', (_what, entries) => {
  expect(verdicts('resource.unused', entries)).toEqual([]);
});

test('a variable may decide which volume is used', () => {
  expect(findingsAbout('resource.unused', (stack) => {
    const name = Variable.optional(stack, 'DATA', { description: 'volume to use', defaultValue: 'blue' });
    ['blue', 'green'].forEach((id) => new ComposeVolume(stack, id, { spec: {} }));
    new ComposeService(stack, 'a', { spec: { ...sleep, volumes: [{ type: 'volume', source: name.text, target: '/d' }] } });
  })).toEqual([]);
});

test.each<[string, Entries, string]>([
  [
    'a network', { jobs: { j: { ...job, networks: { n: {} } } }, networks: { n: {} } },
    "network 'n' is used only by jobs or hooks, for which Compose does not make it: they start without it, or not at all",
  ],
  [
    'a volume', { services: { a: sleep }, jobs: { j: { ...job, volumes: [{ type: 'volume', source: 'v', target: '/v' }] } }, volumes: { v: {} } },
    "volume 'v' is used only by jobs or hooks, for which Compose does not make it: they get another one, without the name of the project",
  ],
  [
    'a secret', { services: { a: { ...sleep, preStart: [{ secrets: [{ source: 's' }] }] } }, secrets: { s: file } },
    "secret 's' is used only by jobs or hooks, for which Compose does not make it: they get the working directory in its place",
  ],
])('Compose drops %s that only jobs or hooks use', (_what, entries, message) => {
  expect(verdicts('resource.dropped', entries)).toEqual([`warning: ${message}`]);
  expect(verdicts('resource.unused', entries)).toEqual([]);
});

test('a service that is off keeps nothing', () => {
  const on = { networks: { n: {} } };
  const services = { a: sleep, b: { ...sleep, ...on, profiles: ['x'] } };
  const message = "warning: network 'n' is used only by jobs or hooks, and by services that are off then, for which Compose does not make it: they start without it, or not at all";
  expect(verdicts('resource.dropped', { services, jobs: { j: { ...job, ...on } }, networks: { n: {} } })).toEqual([message]);
  expect(verdicts('resource.dropped', { services, jobs: { j: { ...job, ...on, profiles: ['x'] } }, networks: { n: {} } })).toEqual([]);
});

test('a job without networks needs a service without networks', () => {
  const services = { a: { ...sleep, networks: { n: {} } } };
  expect(verdicts('resource.dropped', { services, jobs: { j: job }, networks: { n: {} } })).toEqual([
    "warning: network 'default' is used only by jobs or hooks, for which Compose does not make it: they start without it, or not at all",
  ]);
  expect(verdicts('resource.dropped', { services, jobs: { j: { ...job, networkMode: 'none' } }, networks: { n: {} } })).toEqual([]);
});

test('what a service uses beside a job is kept', () => {
  const mount = { volumes: [{ type: 'volume', source: 'v', target: '/v' }] };
  expect(verdicts('resource.dropped', { services: { a: { ...sleep, ...mount } }, jobs: { j: { ...job, ...mount } }, volumes: { v: {} } })).toEqual([]);
});
