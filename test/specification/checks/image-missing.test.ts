import type { ServiceSpec } from '../../../src/compose';
import { job, sleep, verdicts } from './verdicts';

test('a service needs something to run', () => {
  expect(verdicts('image.missing', { services: { a: { command: ['true'] } } })).toEqual(["error: service 'a' has neither an image nor a build nor a provider"]);
});

test('an empty name is no image', () => {
  expect(verdicts('image.missing', { services: { a: { image: '' } } })).toEqual(["error: service 'a' has neither an image nor a build nor a provider"]);
});

test('a job needs something to run', () => {
  expect(verdicts('image.missing', { jobs: { a: { ...job, image: undefined } } })).toEqual(["error: job 'a' has neither an image nor a build"]);
});

test.each<[string, ServiceSpec]>([
  ['an image', sleep],
  ['a build', { buildSpec: { context: './api' } }],
  ['a provider', { provider: { type: 'cloud' } }],
  ['what another service has', { extends: { service: 'base', file: 'base.yml' } }],
])('it may be %s', (_what, spec) => {
  expect(verdicts('image.missing', { services: { a: spec } })).toEqual([]);
});
