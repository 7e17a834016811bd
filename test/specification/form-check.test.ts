import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { share } from '../../src/core/private/shared';
import { variableText } from '../../src/core/private/text';
import { checkBody, checkValue, examine } from '../../src/specification/form-check';
import { locate } from '../../src/specification/location';
import type { Section } from '../../src/specification/model';
import type { Releases } from '../../src/specification/release';
import { NONE, releasesOf } from '../../src/specification/release';
import { definitionOf, project } from '../../src/specification/table';
import { valuesFor } from './arbitrary-values';
import { CHANGED } from './newer';
import { readSchema, schemasByPath } from './schema-paths';
import { tableForms } from './table-paths';

const VARIABLE = variableText('shop', 'SIZE');

/** Messages about a value at a path of a service. */
function ofService(path: string, value: unknown): string[] {
  const { form, path: keys } = locate(definitionOf('services'), path.split('.'));
  return form ? checkValue(form, value, keys).map(({ message }) => message) : ['no such place'];
}

describe('checkValue and the schema that dclint ships', () => {
  const root = readSchema();
  const byPath = schemasByPath(root);
  const ajv = new Ajv({ strict: false, logger: false });
  const forms = tableForms(project);
  const isShared = (path: string): boolean => byPath.has(path) && ![path, `${path}.*`].some((each) => each in CHANGED);

  test.each([...forms].filter(([path]) => isShared(path)))('agree about random values of %s', (path, form) => {
    const accepts = ajv.compile({ anyOf: [...byPath.get(path) ?? []], definitions: root.definitions });
    fc.assert(fc.property(valuesFor(form, path, isShared), (value) => {
      const refused = checkValue(form, value, []).filter(({ refusedBy }) => refusedBy === 'schema');
      expect([value, refused.length === 0, refused]).toEqual([value, accepts(value), refused]);
    }), { numRuns: 40, seed: 7 });
  });
});

describe('checkValue', () => {
  test('says what stands there and what the place takes', () => {
    expect(ofService('cap_add', 'ALL')).toEqual(["'cap_add' is the text 'ALL', but takes a list of text"]);
    expect(ofService('cap_add', ['ALL', 1])).toEqual(["'cap_add.1' is the number 1, but takes text"]);
    expect(ofService('oom_score_adj', 1001)).toEqual(["'oom_score_adj' is 1001, but takes a whole number from -1000 to 1000"]);
    expect(ofService('cgroup', 'both')).toEqual(["'cgroup' is 'both', but takes 'host' or 'private'"]);
    expect(ofService('user', 1000)).toEqual(["'user' is the number 1000, but takes text"]);
  });

  test('takes the short forms too', () => {
    expect(ofService('ports', ['80:80', 443, { target: 22 }])).toEqual([]);
    expect(ofService('build', '.')).toEqual([]);
    expect(ofService('networks', ['front'])).toEqual([]);
    expect(ofService('env_file', '.env')).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['command', "echo 'a", 'a command line whose quotes and parentheses are closed, or a list'],
    ['devices', ['/a:/b:r:w'], "'path', 'path:target' or 'path:target:permissions'"],
    ['extra_hosts', ['db'], "'host=address'"],
    ['environment', ['A =1'], "'NAME=value' without a blank after the name"],
    ['build.additional_contexts', ['a'], "'name=value'"],
    ['build.ssh', ['a'], "'default' or 'id=path'"],
    ['volumes', ['::/d'], "'source:target' or 'source:target:options' without an empty part"],
    ['volumes', ['data:/d:ro:z'], "'source:target' or 'source:target:options' without an empty part"],
    ['env_file', '', 'a path'],
    ['env_file', [{ path: 'a', format: 'yaml' }], "'raw'"],
    ['label_file', [''], 'a path'],
    ['extends', { service: 'a', file: '' }, 'a path'],
    ['group_add', [0.5], 'a whole number, or text'],
    ['secrets', [{ source: 's', mode: 0.5 }], 'a whole number, or text'],
    ['ulimits', { Nofile: 'x' }, 'a whole number'],
    ['models', { 'a b': { endpoint_var: true } }, 'text, a number or null'],
    ['build.ulimits', { nofile: '5' }, 'a number'],
    ['build.ulimits', { nofile: { soft: 1, hard: variableText('shop', 'HARD') } }, 'a number'],
    ['ulimits', { Nofile: { hard: 0.5 } }, 'a whole number or text'],
    ['expose', [1.5], 'a whole number, or text'],
    ['storage_opt', { size: true }, 'text, a number or null'],
  ])('refuses of %s what the loader cannot take apart', (path, value, allowed) => {
    expect(ofService(path, value)).toEqual([expect.stringContaining(`but takes ${allowed}`)]);
  });

  test.each<[string, unknown]>([
    ['command', "echo 'a' \\\" $(b) | ("], ['devices', ['/a:/b:r']], ['extra_hosts', ['db:10.0.0.1']], ['environment', ['A= 1', 'B', '']],
    ['build.ssh', ['default', 'a=b']], ['volumes', ['a:/d:ro', '/d', ':']], ['expose', [80, '80-81']], ['storage_opt', { size: 1, a: null }],
  ])('takes of %s what the loader takes apart', (path, value) => {
    expect(ofService(path, value)).toEqual([]);
  });

  test.each(['512m', '+5m', '1_0m', '5.', '.5k', '5 ', '1e3', '1e-3k', '1.5_0', '1kib'])('reads the size %p', (value) => {
    expect(ofService('mem_limit', value)).toEqual([]);
  });

  test.each(['__', 'E.', '.', '1__0', '1_', '1_.5', '5  m', ' 5', '1e', '1ki', '1bb', '1e_3', 'inf'])('reads no size in %p', (value) => {
    expect(ofService('mem_limit', value)).toEqual([`'mem_limit' is the text '${value}', but takes a size such as '512m'`]);
  });

  test('takes null only where Docker Compose does', () => {
    expect(ofService('command', null)).toEqual([]);
    expect(ofService('networks', { front: null })).toEqual([]);
    expect(ofService('restart', null)).toEqual(["'restart' is null, but takes text"]);
    expect(ofService('pid', null)).toEqual(["'pid' is null, which crashes Docker Compose"]);
    expect(ofService('build.additional_contexts', { base: 1 })).toEqual(["'build.additional_contexts.base' is the number 1, which crashes Docker Compose"]);
  });

  test('reads text as the loader does where a number or a boolean is meant', () => {
    expect(ofService('init', 'Yes')).toEqual([]);
    expect(ofService('init', '1')).toEqual(["'init' is the text '1', but takes true or false"]);
    expect(ofService('scale', '2')).toEqual([]);
    expect(ofService('scale', '2.5')).toEqual(["'scale' is the text '2.5', but takes a whole number"]);
    expect(ofService('cpus', '.5')).toEqual([]);
    expect(ofService('oom_score_adj', '2000')).toEqual(["'oom_score_adj' is 2000, but takes a whole number from -1000 to 1000"]);
    expect(ofService('mem_limit', '512Mi')).toEqual(["'mem_limit' is the text '512Mi', but takes a size such as '512m'"]);
    expect(ofService('stop_grace_period', '30')).toEqual(["'stop_grace_period' is the text '30', but takes a duration such as '1m30s'"]);
    expect(ofService('healthcheck', { retries: -1 })).toEqual(["'healthcheck.retries' is -1, but takes a number of at least 0"]);
    expect(ofService('secrets', [{ source: 's', mode: '0o440' }])).toEqual(["'secrets.0.mode' is the text '0o440', but takes octal digits such as '0440'"]);
    expect(ofService('gpus', [{ count: 'two' }])).toEqual(["'gpus.0.count' is the text 'two', but takes a whole number or 'all'"]);
    expect(ofService('umask', '0o27')).toEqual([]);
    expect(ofService('umask', '089')).toEqual(["'umask' is the text '089', but takes octal digits such as '027'"]);
    expect(ofService('volumes', [{ type: 'tmpfs', target: '/t', tmpfs: { mode: '0755' } }])).toEqual([
      "'volumes.0.tmpfs.mode' is the text '0755', but takes a number",
    ]);
  });

  test('lets a variable stand where text ends up as what is allowed, and nowhere else', () => {
    expect(ofService('scale', VARIABLE)).toEqual([]);
    expect(ofService('cgroup', VARIABLE)).toEqual([]);
    expect(ofService('image', `postgres:${VARIABLE}`)).toEqual([]);
    expect(ofService('use_api_socket', VARIABLE)).toEqual(["'use_api_socket' is the text '${SIZE}', but takes true or false"]);
    expect(ofService('networks', { front: { priority: VARIABLE } })).toEqual(["'networks.front.priority' is the text '${SIZE}', but takes a number"]);
  });

  test('names the keys that are missing', () => {
    expect(ofService('ports', [{ published: '80' }])).toEqual(["'ports.0' lacks 'target', which takes a whole number of at least 0 or text"]);
    expect(ofService('depends_on', { db: {} })).toEqual([
      "'depends_on.db' lacks 'condition', which takes 'service_started' or 'service_healthy' or 'service_completed_successfully'",
    ]);
    expect(checkBody(definitionOf('jobs'), { image: 'x', triggers: {} }).map(({ message }) => message)).toEqual([
      "'triggers' lacks 'manual' or 'schedule'",
    ]);
  });

  test('suggests the key that was meant', () => {
    expect(ofService('healthcheck', { startInterval: '5s' })).toEqual([
      "'healthcheck.startInterval' is no key of the Compose Specification; did you mean 'start_interval'?",
    ]);
    expect(ofService('logging', { colour: 'red' })).toEqual([
      "'logging.colour' is no key of the Compose Specification; its keys are 'driver', 'options'",
    ]);
  });

  test('takes x- keys where they are extensions, and refuses them where the loader would drop a key of the user', () => {
    expect(ofService('healthcheck', { 'x-team': 'a' })).toEqual([]);
    expect(ofService('blkio_config', { 'x-team': 'a' })).toHaveLength(1);
    expect(ofService('labels', { 'x-team': 'a' })).toEqual(["the key 'x-team' begins with 'x-', so Docker Compose takes it for an extension and drops it"]);
    expect(ofService('depends_on', { 'x-db': { condition: 'service_started' } })).toEqual([]);
  });

  test('refuses keys that the schema does not allow', () => {
    expect(ofService('networks', { 'a b': {} })).toEqual(["the key 'a b' of 'networks' is not allowed: keys match ^[a-zA-Z0-9._-]+$"]);
    expect(ofService('ulimits', { NOFILE: 1 })).toEqual([]);
  });

  test('refuses equal items only where the loader does not drop them', () => {
    expect(ofService('security_opt', ['a', 'a'])).toEqual(["'security_opt' holds the text 'a' twice"]);
    expect(ofService('cap_add', ['A', 'A'])).toEqual([]);
    expect(checkBody(definitionOf('jobs'), { triggers: { manual: true }, cap_add: ['A', 'A'] }).map(({ message }) => message)).toEqual([
      "'cap_add' holds the text 'A' twice",
    ]);
    expect(checkBody(definitionOf('services'), { pre_start: [{ cap_add: ['A', 'A'] }], cap_add: ['A', 'A'] }).map(({ path }) => path.join('.'))).toEqual([
      'pre_start.0.cap_add',
    ]);
  });
});

/** What a body needs beyond the given releases. */
function neededBy(body: object, minimum: Releases = NONE, section: Section = 'services'): string[] {
  return examine(definitionOf(section), body, minimum).requirements.map(({ path, value, program, since }) =>
    `${[...path, ...(value === undefined ? [] : [`'${value}'`])].join('.')} ${program === 'engine' ? 'engine ' : ''}${since}`);
}

test('what is shared says what is wrong with it in every place, and for every release', () => {
  const options = share({ 'max-file': null });
  const logging = share({ driver: 'json-file', options: { 'max-file': '3' } });
  const bodies = [{ image: 'a', logging }, { image: 'a', tmpfs: share(['/tmp', '/tmp']) }, { image: 'a', volumes: share([{ type: 'image', source: 'a', target: '/a' }]) }];
  for (const again of ['once', 'again']) {
    expect([again, bodies.map((body) => checkBody(definitionOf('services'), body).length)]).toEqual([again, [0, 0, 0]]);
    expect(bodies.flatMap((body) => neededBy(body))).toEqual(["volumes.0.type.'image' 2.35.0", "volumes.0.type.'image' engine 28.0.0"]);
    expect(bodies.flatMap((body) => neededBy(body, releasesOf({ since: '2.40.0', engine: '28.0.0' })))).toEqual([]);
    expect(checkBody(definitionOf('services'), { image: 'a', deploy: { resources: { limits: options } } })).toHaveLength(1);
  }
});

describe('requirements', () => {
  test('names every key that came after 2.0, at its path', () => {
    expect(neededBy({
      image: 'postgres:17',
      healthcheck: { test: ['NONE'], start_interval: '1s' },
      networks: { front: { gw_priority: 1 } },
      post_start: [{ command: ['a'] }],
    })).toEqual([
      'healthcheck.start_interval 2.20.2', 'healthcheck.start_interval engine 25.0.0', 'networks.front.gw_priority 2.33.0', 'networks.front.gw_priority engine 28.0.0',
      'post_start 2.30.0',
    ]);
  });

  test('needs nothing for a service of 2.0', () => {
    expect(neededBy({ image: 'postgres:17', ports: [{ target: 5432, published: '5432' }], environment: { A: 'b' } })).toEqual([]);
  });

  test.each([
    [{ env_file: [{ path: '.env', format: 'raw' }] }, ['env_file.0 2.24.0', 'env_file.0.format 2.30.0']],
    [{ env_file: ['.env'] }, []],
    [{ develop: { watch: [{ path: '.', action: 'restart' }] } }, ['develop 2.22.0', "develop.watch.0.action.'restart' 2.32.0"]],
    [{ develop: { watch: [{ path: '.', action: 'sync+exec' }] } }, ['develop 2.22.0', "develop.watch.0.action.'sync+exec' 2.32.0"]],
    [{ develop: { watch: [{ path: '.', action: 'sync' }] } }, ['develop 2.22.0']],
    [{ volumes: [{ type: 'image', source: 'nginx', target: '/n' }] }, ["volumes.0.type.'image' 2.35.0", "volumes.0.type.'image' engine 28.0.0"]],
    [{ volumes: [{ type: 'bind', source: '/n', target: '/n' }] }, []],
    [{ pull_policy: 'daily' }, ["pull_policy.'daily' 2.34.0"]],
    [{ pull_policy: 'every_12h' }, ["pull_policy.'every_12h' 2.34.0"]],
    [{ pull_policy: 'always' }, []],
    [{ models: { llm: null } }, ['models 2.38.0', 'models.llm 2.40.3']],
    [{ models: { llm: {} } }, ['models 2.38.0']],
    [{ extra_hosts: { db: ['10.0.0.1', '10.0.0.2'] } }, ['extra_hosts.db 2.32.0']],
    [{ extra_hosts: { db: '10.0.0.1' } }, []],
    [{ memswap_limit: '-1' }, ["memswap_limit.'-1' 5.2.0"]],
    [{ devices: [{ source: '/dev/fuse', target: '/dev/fuse' }] }, ['devices.0 2.29.3']],
  ])('knows that %j needs %j', (body, needed) => {
    expect(neededBy(body)).toEqual(needed);
  });

  test('knows that hooks before the start had seven keys at first', () => {
    expect(neededBy({ pre_start: [{ image: 'x', command: ['a'], cap_add: ['CHOWN'], annotations: { a: 'b' } }] })).toEqual([
      'pre_start 5.3.0', 'pre_start.0.cap_add 5.6.0', 'pre_start.0.annotations 5.6.0', 'pre_start.0.annotations engine 24.0.0',
    ]);
  });

  test('asks for the section of jobs and models with an empty path', () => {
    expect(neededBy({ image: 'x' }, NONE, 'jobs')).toEqual([' 5.6.0']);
    expect(neededBy({ model: 'x' }, NONE, 'models')).toEqual([' 2.38.0']);
  });

  test('leaves out what the given releases have, each program by itself', () => {
    const body = { healthcheck: { test: ['NONE'], start_interval: '1s' }, networks: { front: { gw_priority: 1 } } };
    const needed = (since: string, engine: string) => neededBy(body, releasesOf({ since, engine }));
    expect(needed('2.24.0', '25.0')).toEqual(['networks.front.gw_priority 2.33.0', 'networks.front.gw_priority engine 28.0.0']);
    expect(needed('2.33.0', '25.0')).toEqual(['networks.front.gw_priority engine 28.0.0']);
    expect(needed('2.24.0', '28.0')).toEqual(['networks.front.gw_priority 2.33.0']);
    expect(needed('2.33.0', '28.0')).toEqual([]);
  });

  test('passes over keys that it does not know', () => {
    expect(neededBy({ 'x-team': { develop: 1 } })).toEqual([]);
  });
});

describe('texts that need a closer look', () => {
  const textsOf = (body: object) => examine(definitionOf('services'), body).texts.map(({ text, path, isKey }) => `${path.join('.')}${isKey ? ' (key)' : ''}: ${text}`);

  test('are found wherever they stand, with their place', () => {
    expect(textsOf({
      'image': 'api:$1',
      'command': ['echo', 'a', '$HOME'],
      'environment': { A: 'plain', $B: 'c' },
      'ports': [{ target: 80, published: '$PORT' }],
      'healthcheck': { interval: '$1s' },
      'driver_opts': { $x: '$y' },
      'x-team': { $members: ['a', '$b'] },
    })).toEqual([
      'image: api:$1', 'command.2: $HOME', 'environment.$B (key): $B', 'ports.0.published: $PORT', 'healthcheck.interval: $1s',
      'x-team.$members (key): $members', 'x-team.$members.1: $b',
    ]);
  });

  test('are not there in ordinary text', () => {
    expect(textsOf({ image: 'api:1', environment: { GREETING: 'h\u00e9llo' }, command: ['a b'] })).toEqual([]);
  });
});
