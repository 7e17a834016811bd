import { releaseNumber } from '../../src/specification/release';
import { definitionOf } from '../../src/specification/table';
import { requirements } from '../../src/specification/versions';

function ofService(body: Parameters<typeof requirements>[1]): string[] {
  return requirements(definitionOf('services'), body).map(({ path, since }) => `${path.join('.')} ${since}`);
}

describe('requirements', () => {
  test('names every key that came after 2.0, at its path', () => {
    expect(ofService({
      image: 'postgres:17',
      healthcheck: { test: ['NONE'], start_interval: '1s' },
      networks: { front: { gw_priority: 1 } },
      post_start: [{ command: ['a'] }],
    })).toEqual(['healthcheck.start_interval 2.20.2', 'networks.front.gw_priority 2.33.0', 'post_start 2.30.0']);
  });

  test('needs nothing for a service of 2.0', () => {
    expect(ofService({ image: 'postgres:17', ports: [{ target: 5432, published: '5432' }], environment: { A: 'b' } })).toEqual([]);
  });

  test.each([
    [{ env_file: [{ path: '.env', format: 'raw' }] }, ['env_file.0 2.24.0', 'env_file.0.format 2.30.0']],
    [{ env_file: ['.env'] }, []],
    [{ develop: { watch: [{ path: '.', action: 'restart' }] } }, ['develop 2.22.0', 'develop.watch.0.action 2.32.0']],
    [{ develop: { watch: [{ path: '.', action: 'sync+exec' }] } }, ['develop 2.22.0', 'develop.watch.0.action 2.32.0']],
    [{ develop: { watch: [{ path: '.', action: 'sync' }] } }, ['develop 2.22.0']],
    [{ volumes: [{ type: 'image', source: 'nginx', target: '/n' }] }, ['volumes.0.type 2.35.0']],
    [{ volumes: [{ type: 'bind', source: '/n', target: '/n' }] }, []],
    [{ pull_policy: 'daily' }, ['pull_policy 2.34.0']],
    [{ pull_policy: 'every_12h' }, ['pull_policy 2.34.0']],
    [{ pull_policy: 'always' }, []],
    [{ models: { llm: null } }, ['models 2.38.0', 'models.llm 2.40.3']],
    [{ models: { llm: {} } }, ['models 2.38.0']],
    [{ extra_hosts: { db: ['10.0.0.1', '10.0.0.2'] } }, ['extra_hosts.db 2.32.0']],
    [{ extra_hosts: { db: '10.0.0.1' } }, []],
    [{ memswap_limit: '-1' }, ['memswap_limit 5.2.0']],
    [{ devices: [{ source: '/dev/fuse', target: '/dev/fuse' }] }, ['devices.0 2.29.3']],
  ])('knows that %j needs %j', (body, needed) => {
    expect(ofService(body)).toEqual(needed);
  });

  test('knows that hooks before the start had seven keys at first', () => {
    expect(ofService({ pre_start: [{ image: 'x', command: ['a'], cap_add: ['CHOWN'], annotations: { a: 'b' } }] })).toEqual([
      'pre_start 5.3.0', 'pre_start.0.cap_add 5.6.0', 'pre_start.0.annotations 5.6.0',
    ]);
  });

  test('asks for the section of jobs and models with an empty path', () => {
    expect(requirements(definitionOf('jobs'), { image: 'x' })).toEqual([{ path: [], since: '5.6.0' }]);
    expect(requirements(definitionOf('models'), { model: 'x' })).toEqual([{ path: [], since: '2.38.0' }]);
  });

  test('leaves out what the given release has', () => {
    const body = { healthcheck: { test: ['NONE'], start_interval: '1s' }, networks: { front: { gw_priority: 1 } } };
    const found = requirements(definitionOf('services'), body, releaseNumber('2.24.0'));
    expect(found).toEqual([{ path: ['networks', 'front', 'gw_priority'], since: '2.33.0' }]);
    expect(requirements(definitionOf('services'), body, releaseNumber('2.33.0'))).toEqual([]);
  });

  test('passes over keys that it does not know', () => {
    expect(ofService({ 'x-team': { develop: 1 } })).toEqual([]);
  });
});
