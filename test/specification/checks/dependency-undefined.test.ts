import { Variable } from '../../../src/app';
import { ComposeService } from '../../../src/compose';
import type { ServiceSpec } from '../../../src/compose';
import type { Entries } from './verdicts';
import { findingsAbout, job, sleep, verdicts } from './verdicts';

const after = { condition: 'service_started' };

describe('a service that waits', () => {
  test.each<[string, ServiceSpec]>([
    ['depends_on', { dependsOn: { dbb: after } }],
    ['depends_on, even when it is not required', { dependsOn: { dbb: { ...after, required: false } } }],
    ['network_mode', { networkMode: 'service:dbb' }],
    ['ipc', { ipc: 'service:dbb' }],
    ['pid', { pid: 'service:dbb' }],
    ['links', { links: ['dbb:database'] }],
    ['volumes_from', { volumesFrom: ['dbb:ro'] }],
  ])('cannot wait for what its stack does not have: %s', (_what, spec) => {
    expect(verdicts('dependency.undefined', { services: { api: { ...sleep, ...spec }, db: sleep } })).toEqual([
      "error: 'api' waits for 'dbb', which is no service of this stack; did you mean 'db'?",
    ]);
  });

  test.each<[string, ServiceSpec]>([
    ['a service', { dependsOn: { db: after } }],
    ['the network of a container', { networkMode: 'container:elsewhere' }],
    ['the volumes of a container', { volumesFrom: ['container:elsewhere'] }],
    ['links outside the stack', { externalLinks: ['elsewhere'] }],
  ])('may name %s', (_what, spec) => {
    expect(verdicts('dependency.undefined', { services: { api: { ...sleep, ...spec }, db: sleep } })).toEqual([]);
  });

  test('may be written as a short list by an override', () => {
    const found = (...names: string[]) => findingsAbout('dependency.undefined', (stack) => {
      new ComposeService(stack, 'db', { spec: sleep });
      new ComposeService(stack, 'api', { spec: sleep }).override('depends_on', names);
    }).map(({ message, places: [place] }) => `${place?.location} ${message}`);
    expect(found('db')).toEqual([]);
    expect(found('db', 'zz')).toEqual(["services.api.depends_on[1] 'api' waits for 'zz', which is no service of this stack"]);
  });

  test('may take the name from a variable, which only Compose knows', () => {
    expect(findingsAbout('dependency.undefined', (stack) => {
      const name = Variable.optional(stack, 'DATABASE', { description: 'service to use', defaultValue: 'db' });
      new ComposeService(stack, 'api', { spec: { ...sleep, networkMode: `service:${name}`, links: [`${name}:x`], volumesFrom: [`${name}`] } });
    })).toEqual([]);
  });
});

describe('a top-level job', () => {
  test('waits for services and jobs', () => {
    expect(verdicts('dependency.undefined', { services: { db: sleep }, jobs: { a: { ...job, dependsOn: { db: after, b: after } }, b: job } })).toEqual([]);
    expect(verdicts('dependency.undefined', { jobs: { a: { ...job, dependsOn: { zz: after } } } })).toEqual([
      "error: 'a' waits for 'zz', which is no service of this stack",
    ]);
  });

  test('is nothing that a service waits for', () => {
    expect(verdicts('dependency.undefined', { services: { api: { ...sleep, dependsOn: { j: after } } }, jobs: { j: job } })).toEqual([
      "error: 'api' waits for 'j', a top-level job, which no service may wait for",
    ]);
  });
});

describe('profiles', () => {
  const pair = (api: string[], db: string[], required?: boolean): Entries => ({
    services: { api: { ...sleep, profiles: api, dependsOn: { db: { ...after, required } } }, db: { ...sleep, profiles: db } },
  });

  test.each<[string, string[], string[], string]>([
    ['is always on', [], ['x'], "the profile 'x'"],
    ['is under another one', ['y'], ['x'], "the profile 'x'"],
    ['is under one more', ['x', 'y'], ['x'], "the profile 'x'"],
    ['is under none of several', [], ['x', 'z'], "the profile 'x' or 'z'"],
  ])('waiting for a service that is off is a warning: the one that waits %s', (_what, api, db, profile) => {
    expect(verdicts('dependency.profile', pair(api, db))).toEqual([
      `warning: 'api' waits for 'db', which is on only with ${profile}; without it Compose refuses the whole project`,
    ]);
  });

  test.each<[string, Entries]>([
    ['both share it', pair(['x'], ['x'])],
    ['the other has more', pair(['x'], ['x', 'y'])],
    ['the other is always on', pair(['x'], [])],
    ['the dependency is not required', pair([], ['x'], false)],
  ])('nothing to report when %s', (_what, entries) => {
    expect(verdicts('dependency.profile', entries)).toEqual([]);
  });
});
