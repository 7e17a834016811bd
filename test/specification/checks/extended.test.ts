import type { ComposeObject } from '../../../src/specification';
import { withBases } from '../../../src/specification/checks/extended';
import { renderedApp, sleep, verdicts } from './verdicts';

/** What `a` is when it extends `b`. */
function merged(own: ComposeObject, base: ComposeObject, others: { readonly [name: string]: ComposeObject } = {}): unknown {
  const app = withBases(renderedApp({ a: { ...own, extends: 'b' }, b: base, ...others }));
  return app.stacks[0]?.sections.services.get('a')?.body;
}

test.each<[string, ComposeObject, ComposeObject, ComposeObject]>([
  ['takes what only one has', { hostname: 'h' }, { image: 'x', mem_limit: '8m' }, { hostname: 'h', image: 'x', mem_limit: '8m' }],
  ['takes the last of two values', { image: 'y' }, { image: 'x' }, { image: 'y' }],
  ['keeps what null stands against', { image: null }, { image: 'x' }, { image: 'x' }],
  ['takes the last command as a whole', { command: ['b'] }, { command: ['a', 'c'] }, { command: ['b'] }],
  ['joins lists and drops what is there twice', { cap_add: ['A', 'B'] }, { cap_add: ['A'] }, { cap_add: ['A', 'B'] }],
  ['joins variables by name', { environment: ['A=2'] }, { environment: { A: '1', B: '1' } }, { environment: { A: '2', B: '1' } }],
  ['joins networks by name', { networks: { n: { priority: 1 } } }, { networks: ['n', 'm'] }, { networks: { n: { priority: 1 }, m: null } }],
  ['joins what is waited for by name', { depends_on: ['c'] }, { depends_on: ['d'] }, { depends_on: { d: { condition: 'service_started' }, c: { condition: 'service_started' } } }],
  ['joins structs', { deploy: { replicas: 1 } }, { deploy: { resources: { limits: { pids: 5 } } } }, { deploy: { replicas: 1, resources: { limits: { pids: 5 } } } }],
  ['makes a struct of the short build', { build: 'a' }, { build: { target: 't' } }, { build: { context: 'a', target: 't' } }],
  ['takes the options of the last log driver', { logging: { driver: 'local' } }, { logging: { driver: 'json-file', options: { a: 'b' } } }, { logging: { driver: 'local' } }],
  [
    'takes the last mount of a path', { volumes: [{ type: 'tmpfs', target: '/d' }] }, { volumes: [{ type: 'volume', target: '/d' }, { type: 'volume', target: '/e' }] },
    { volumes: [{ type: 'tmpfs', target: '/d' }, { type: 'volume', target: '/e' }] },
  ],
])('a service that extends another %s', (_what, own, base, expected) => {
  expect(merged(own, base)).toEqual(expected);
});

test('a chain is merged from its end', () => {
  expect(merged({ hostname: 'a' }, { extends: { service: 'c' }, hostname: 'b', user: 'b' }, { c: { image: 'x', user: 'c' } }))
    .toEqual({ hostname: 'a', user: 'b', image: 'x' });
});

test.each<[string, ComposeObject]>([
  ['another file', { extends: { service: 'c', file: 'other.yml' } }], ['nothing', { extends: 'zz' }], ['a circle', { extends: 'a' }],
])('what extends %s in the end stays as it is', (_what, base) => {
  expect(merged({ hostname: 'a' }, base)).toEqual({ hostname: 'a', extends: 'b' });
});

test('an app in which nothing extends anything is not copied', () => {
  const app = renderedApp({ a: { image: 'x' } });
  expect(withBases(app)).toBe(app);
});

test('a service is held against the rules with what it extends', () => {
  const a = { extends: { service: 'b' } };
  expect(verdicts('dependency.cycle', { services: { a, b: { ...sleep, networkMode: 'service:a' } } })).toEqual(['error: a waits for a']);
  expect(verdicts('image.missing', { services: { a, b: sleep } })).toEqual([]);
  expect(verdicts('image.missing', { services: { a, b: {} } })).toHaveLength(2);
  expect(verdicts('scale.conflict', { services: { a: { ...a, deploy: { replicas: 3 } }, b: { ...sleep, scale: 2 } } })).toEqual([
    "error: 'a' has 2 containers by 'scale', but 3 by 'deploy.replicas'",
  ]);
});
