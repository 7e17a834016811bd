import type { ComposeObject } from '../../../src/specification';
import { dependencies, hasNoReplica, profilesOf, resourceReferences } from '../../../src/specification/checks/references';

test('what a service uses of other sections, and where', () => {
  const body: ComposeObject = {
    networks: { front: { aliases: ['web'] }, back: null },
    volumes: [{ type: 'bind', source: './x', target: '/x' }, { type: 'volume', source: 'data', target: '/data' }],
    secrets: ['key', { source: 'token', target: 'token.txt' }],
    build: { context: '.', secrets: [{ source: 'npmrc' }] },
    models: ['llm'],
    credential_spec: { config: 'account' },
    pre_start: [{ command: ['true'] }, { volumes: [{ type: 'volume', source: 'cache', target: '/cache' }] }],
  };
  expect([...resourceReferences(body)].map(({ section, name, location, holder }) => [section, name, location, ...(holder ? [holder] : [])].join(' '))).toEqual([
    'networks front networks.front',
    'networks back networks.back',
    'secrets key secrets[0]',
    'secrets token secrets[1].source',
    'models llm models[0]',
    'volumes data volumes[1].source',
    'secrets npmrc build.secrets[0].source',
    'configs account credential_spec.config credential_spec',
    'volumes cache pre_start[1].volumes[0].source pre_start',
  ]);
});

test('what a service waits for, and how', () => {
  const body = {
    depends_on: { db: { condition: 'service_healthy' }, cache: { condition: 'service_started', required: false } },
    network_mode: 'service:proxy',
    pid: 'host',
    links: ['db:database'],
    volumes_from: ['files:ro', 'container:elsewhere'],
  };
  expect([...dependencies(body)].map(({ target, condition, required, location }) => `${location} ${target} ${condition}${required ? '' : '?'}`)).toEqual([
    'depends_on.db db service_healthy',
    'depends_on.cache cache service_started?',
    'network_mode proxy service_started',
    'links[0] db service_started',
    'volumes_from[0] files service_started',
  ]);
});

test('a service without replicas and one with profiles', () => {
  const bodies: ComposeObject[] = [{ scale: 0 }, { scale: '0' }, { deploy: { replicas: 0 } }, { scale: 1 }, { deploy: {} }, {}];
  expect(bodies.map(hasNoReplica)).toEqual([true, true, true, false, false, false]);
  expect(profilesOf({ body: { profiles: ['x', 'y'] } })).toEqual(['x', 'y']);
});

test('the short form of a mount names a volume, unless it is a path; an attachment without a source names nothing that is declared', () => {
  const volumes = ['data:/d', './d:/d', '/d:/d', '~/d:/d', 'C:/d:/e', '/d', 'd/e:/f'];
  expect(resourceReferences({ volumes, secrets: [{ target: 'x' }] }).map(({ name, location }) => [location, name])).toEqual([
    ['secrets[0].source', ''], ['volumes[0]', 'data'], ['volumes[6]', 'd/e'],
  ]);
});
