import type { Document } from './model';

const image = 'x';

/** What Docker Compose takes and the checks refuse; docs/design/006-checks.md has the reasons. */
export const STRICTER: readonly Document[] = [
  { services: { a: { image, environment: { 'x-foo': 'bar' } } } },
  { services: { a: { image, labels: { 'x-foo': 'bar' } } } },
  { services: { a: { image, ports: [{ target: 80, protocol: 'foo', mode: 'bar' }] } } },
  { services: { a: { image, ports: [{ target: 80, published: 'nonsense' }] } } },
  { services: { a: { image, pull_policy: 'neverever' } } },
  { services: { a: { image } }, networks: { 'a b': {} } },
  { services: { a: { image } }, models: { 'a b': { model: 'm' } } },
  { services: { a: { image, extends: { 'service': 'b', 'x-y': 1 } }, b: { image: 'y' } } },
  { services: { a: { image, secrets: ['s'] } }, secrets: { s: { external: true, file: 'a' } } },
  { services: { a: { image, cpus: 1 }, b: { image, profiles: ['p'], networks: ['zz'] } } },
];

/** What Docker Compose refuses and the checks do not; docs/design/006-checks.md has the reasons. */
export const OVERLOOKED: readonly Document[] = [
  { services: { a: { image, build: { ssh: { default: '' } } } } },
  { services: { a: { image, extends: 'zz' } } },
  { services: { a: { image, volumes: ['w1:/data'], tmpfs: '/data' } }, volumes: { w1: {} } },
  { services: { a: { image, build: { additional_contexts: { c: 'service:b' } } }, b: { build: '.', profiles: ['p'] } } },
  { services: { a: { image, extends: 'b' }, b: { extends: 'a' } } },
  { services: { a: { image, depends_on: ['b'] }, b: { image, profiles: ['p'] } } },
  { services: { a: { image, networks: ['x-foo'] } }, networks: { 'x-foo': {} } },
];
