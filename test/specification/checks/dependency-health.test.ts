import type { ServiceSpec } from '../../../src/compose';
import { job, sleep, verdicts } from './verdicts';

const healthy = { condition: 'service_healthy' };

function of(db: ServiceSpec, waiting: ServiceSpec = { dependsOn: { db: healthy } }): string[] {
  return verdicts('dependency.health', { services: { api: { ...sleep, ...waiting }, db: { ...sleep, ...db } } });
}

const off = "error: 'api' waits until 'db' is healthy, but 'db' has its health check switched off";
const unknown = "warning: 'api' waits until 'db' is healthy, but 'db' declares no health check: unless its image has one, the wait fails at once";

test.each<[string, ServiceSpec]>([
  ['disabled', { healthcheck: { disable: true } }],
  ['disabled although there is a test', { healthcheck: { test: ['CMD', 'true'], disable: true } }],
  ['NONE', { healthcheck: { test: ['NONE'] } }],
])('waiting for health that is never checked is an error: %s', (_what, db) => {
  expect(of(db)).toEqual([off]);
});

test('Compose goes on without an optional dependency: a warning', () => {
  expect(of({ healthcheck: { disable: true } }, { dependsOn: { db: { ...healthy, required: false } } })).toEqual([off.replace('error', 'warning')]);
});

test.each<[string, ServiceSpec]>([
  ['no health check', {}],
  ['other times for the health check of the image', { healthcheck: { interval: '5s' } }],
  ['an empty test, which is that of the image', { healthcheck: { test: [] } }],
])('the image may have a health check: a warning for %s', (_what, db) => {
  expect(of(db)).toEqual([unknown]);
});

test.each<[string, ServiceSpec]>([
  ['there is a test', { healthcheck: { test: ['CMD', 'true'] } }],
  ['Compose does not wait for a provider', { provider: { type: 'cloud' } }],
  ['Compose does not wait for a service without replicas', { scale: 0 }],
  ['what the service extends may have a health check', { extends: { service: 'base', file: 'base.yml' } }],
])('nothing to report: %s', (_what, db) => {
  expect(of(db)).toEqual([]);
});

test('waiting for the start needs no health check', () => {
  expect(of({ healthcheck: { disable: true } }, { dependsOn: { db: { condition: 'service_started' } } })).toEqual([]);
});

test('a job ends, and is never healthy', () => {
  expect(verdicts('dependency.health', { jobs: { db: job, migrate: { ...job, dependsOn: { db: healthy } } } })).toEqual([
    "warning: 'migrate' waits until 'db' is healthy, but 'db' is a job: when it ended, the wait fails",
  ]);
});

test('jobs wait for health as services do', () => {
  expect(verdicts('dependency.health', { services: { db: sleep }, jobs: { migrate: { ...job, dependsOn: { db: healthy } } } })).toEqual([
    unknown.replace('api', 'migrate'),
  ]);
});
