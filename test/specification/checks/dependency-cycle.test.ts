import type { Entries } from './verdicts';
import { findingsAbout, declare, job, sleep, verdicts } from './verdicts';

const after = { condition: 'service_started' };

test.each<[string, Entries, string]>([
  ['two services', { services: { a: { ...sleep, dependsOn: { b: after } }, b: { ...sleep, dependsOn: { a: after } } } }, 'a waits for b, b waits for a'],
  ['itself', { services: { a: { ...sleep, dependsOn: { a: after } } } }, 'a waits for a'],
  ['a route', {
    services: { a: { ...sleep, dependsOn: { b: after } }, b: { ...sleep, dependsOn: { c: after } }, c: { ...sleep, dependsOn: { a: after } } },
  }, 'a waits for b, b waits for c, c waits for a'],
  ['a dependency that is not required: Compose counts it too', {
    services: { a: { ...sleep, dependsOn: { b: { ...after, required: false } } }, b: { ...sleep, dependsOn: { a: after } } },
  }, 'a waits for b, b waits for a'],
  ['a shared network', { services: { a: { ...sleep, networkMode: 'service:b' }, b: { ...sleep, dependsOn: { a: after } } } }, 'a waits for b, b waits for a'],
  ['links and volumes', { services: { a: { ...sleep, links: ['b:db'] }, b: { ...sleep, volumesFrom: ['a:ro'] } } }, 'a waits for b, b waits for a'],
])('a cycle is an error: %s', (_what, entries, message) => {
  expect(verdicts('dependency.cycle', entries)).toEqual([`error: ${message}`]);
});

test.each<[string, Entries]>([
  ['a diamond', {
    services: {
      a: { ...sleep, dependsOn: { b: after, c: after } },
      b: { ...sleep, dependsOn: { d: after } }, c: { ...sleep, dependsOn: { d: after } }, d: sleep,
    },
  }],
  ['two ways of waiting for one service', { services: { a: { ...sleep, dependsOn: { b: after }, links: ['b'] }, b: sleep } }],
  ['the volumes of a container that is no service', { services: { a: { ...sleep, volumesFrom: ['container:a'] } } }],
])('no cycle: %s', (_what, entries) => {
  expect(verdicts('dependency.cycle', entries)).toEqual([]);
});

test('jobs that wait for each other are started in some order: a warning', () => {
  const jobs = { a: { ...job, dependsOn: { b: after } }, b: { ...job, dependsOn: { a: after } } };
  expect(verdicts('dependency.cycle', { jobs })).toEqual(['warning: a waits for b, b waits for a']);
});

test.each<[string, Entries, string]>([
  ['profiles may keep them apart', { services: { a: { ...sleep, profiles: ['x'], dependsOn: { b: { ...after, required: false } } }, b: { ...sleep, profiles: ['y'], dependsOn: { a: { ...after, required: false } } } } }, 'warning'],
  ['one is never on without the other', { services: { a: { ...sleep, profiles: ['x'], dependsOn: { b: after } }, b: { ...sleep, dependsOn: { a: { ...after, required: false } } } } }, 'error'],
])('profiles: %s', (_what, entries, severity) => {
  expect(verdicts('dependency.cycle', entries)).toEqual([`${severity}: a waits for b, b waits for a`]);
});

test('each step of the route is a place in the file', () => {
  const services = { a: { ...sleep, dependsOn: { b: after } }, b: { ...sleep, networkMode: 'service:a' } };
  const [finding] = findingsAbout('dependency.cycle', (stack) => declare(stack, { services }));
  expect(finding?.places.map(({ path, location }) => `${path} ${location}`)).toEqual(['shop/a services.a.depends_on.b', 'shop/b services.b.network_mode']);
});
