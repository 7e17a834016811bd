import type { Document } from './model';

const image = 'x';

/** Warnings about what Compose refuses under some profiles only; it is asked with all of them on. */
export const CONDITIONAL: readonly string[] = ['container-name.conflict', 'dependency.profile'];

/** Values that Compose takes at a place, and the checks do not; docs/design/006-checks.md has the reasons. */
export const UNSEEN: readonly { readonly place: RegExp; readonly message: RegExp }[] = [
  { place: /./, message: /for an extension and drops it$/ },
  { place: /^jobs\.[^.]+$/, message: /neither an image nor a build$/ },
  { place: /^jobs\.[^.]+\.expose/, message: /but takes a whole number, or text$/ },
  { place: /^jobs\..*_file|pre_start\[0\]\..*_file/, message: /but takes ('raw'|a path)$/ },
  { place: /pre_start\[0\]\.devices/, message: /lacks 'target'/ },
  { place: /pre_start\[0\]\.pid$/, message: /which crashes Docker Compose$/ },
];

/** What Docker Compose takes and the checks refuse; docs/design/006-checks.md has the reasons. */
export const STRICTER: readonly Document[] = [
  { services: { a: { image, environment: { 'x-foo': 'bar' } } } },
  { services: { a: { image, labels: { 'x-foo': 'bar' } } } },
  { services: { a: { image, mem_limit: 1.5 } } },
  { services: { a: { image, ports: [{ target: 80, protocol: 'foo', mode: 'bar' }] } } },
  { services: { a: { image, ports: [{ target: 80, published: 'nonsense' }] } } },
  { services: { a: { image, pull_policy: 'neverever' } } },
  { services: { a: { image, volumes: [{ type: 'bind', source: '.', target: '/d', volume: { nocopy: true } }] } } },
  { services: { a: { image } }, networks: { 'a b': {} } },
  { services: { a: { image } }, models: { 'a b': { model: 'm' } } },
  { services: { a: { image, extends: { 'service': 'b', 'x-y': 1 } }, b: { image: 'y' } } },
  { services: { a: { image, secrets: ['s'] } }, secrets: { s: { external: true, file: 'a' } } },
  { services: { a: { image, cpus: 1 }, b: { image, profiles: ['p'], networks: ['zz'] } } },
];

/** What Docker Compose refuses and the checks do not; docs/design/006-checks.md has the reasons. */
export const OVERLOOKED: readonly Document[] = [
  { services: { a: { image, build: { ssh: { default: '' } } } } },
  { services: { a: { image, env_file: 'nope.env' } } },
  { services: { a: { image, extends: { file: 'b.yml', service: 'b' } } } },
  { services: { a: { image, build: { additional_contexts: { c: 'service:b' } } }, b: { build: '.', profiles: ['p'] } } },
  { services: { a: { image, depends_on: ['b'] }, b: { image, profiles: ['p'] } } },
];
