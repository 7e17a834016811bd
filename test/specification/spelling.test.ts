import * as fc from 'fast-check';
import { share } from '../../src/core/private/shared';
import { variableText } from '../../src/core/private/text';
import { checkBody } from '../../src/specification/form-check';
import { toCompose } from '../../src/specification/spelling';
import { definitionOf } from '../../src/specification/table';

const service = (struct: object) => toCompose(definitionOf('services'), struct);
const problems = (struct: object) => service(struct).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('toCompose', () => {
  test('writes keys in snake_case and canonical order, all the way down', () => {
    const { body } = service({
      capDrop: ['ALL'],
      networks: { front: { gwPriority: 1, aliases: ['api'] } },
      healthcheck: { startPeriod: '5s', test: ['CMD', 'true'] },
      buildSpec: { noCache: true, context: '.' },
      image: 'api:1',
    });
    expect(JSON.stringify(body)).toBe(JSON.stringify({
      image: 'api:1',
      build: { context: '.', no_cache: true },
      networks: { front: { aliases: ['api'], gw_priority: 1 } },
      healthcheck: { test: ['CMD', 'true'], start_period: '5s' },
      cap_drop: ['ALL'],
    }));
  });

  test('leaves the keys of users as they are, and writes them in one order', () => {
    const { body } = service({ environment: { logLevel: 'a', Zone: 'b', LOG_LEVEL: 'c' } });
    expect(JSON.stringify(body)).toBe('{"environment":{"LOG_LEVEL":"c","Zone":"b","logLevel":"a"}}');
  });

  test('drops what is absent, and lists and maps that are empty', () => {
    expect(service({ image: 'a', user: undefined, restart: null, dns: [], labels: {}, deploy: { resources: { limits: {} } }, environment: { A: undefined } }))
      .toEqual({ body: { image: 'a' }, problems: [] });
  });

  test('keeps what means something when it is empty', () => {
    expect(service({ command: [], entrypoint: [], buildSpec: {}, networks: { front: {} }, gpus: [{}] }).body).toEqual({
      command: [], entrypoint: [], build: {}, networks: { front: {} }, gpus: [{}],
    });
    expect(toCompose(definitionOf('jobs'), { triggers: { schedule: [] } }).body).toEqual({ triggers: { schedule: [] } });
  });

  test('keeps null where Docker Compose takes it, but for the pid that crashes it', () => {
    expect(service({ command: null, deploy: null, pid: null, environment: { HOME: null } }).body).toEqual({
      command: null, deploy: null, environment: { HOME: null },
    });
  });

  test('writes a list of one where older releases take the item only', () => {
    expect(service({ extraHosts: { a: ['10.0.0.1'], b: ['10.0.0.1', '10.0.0.2'] } }).body).toEqual({
      extra_hosts: { a: '10.0.0.1', b: ['10.0.0.1', '10.0.0.2'] },
    });
  });

  test('writes a map as a list when the loader would drop one of its keys', () => {
    expect(service({ labels: { 'b': '1', 'x-a': '2', 'c': null }, extraHosts: { 'x-db': ['10.0.0.1', '10.0.0.2'] } }).body).toEqual({
      labels: ['b=1', 'c', 'x-a=2'], extra_hosts: ['x-db=10.0.0.1', 'x-db=10.0.0.2'],
    });
  });

  test('writes a map as a list when a key holds a variable, since Compose interpolates values only', () => {
    const name = variableText('shop', 'NAME');
    expect(service({ labels: { [`traefik.${name}`]: '1' } }).body).toEqual({ labels: [`traefik.${name}=1`] });
  });

  test('refuses such keys where there is no list form', () => {
    expect(problems({ logging: { options: { 'x-a': '1' } } })).toEqual([
      "logging.options.x-a: the key 'x-a' begins with 'x-', so Docker Compose takes it for an extension and drops it",
    ]);
    expect(problems({ networks: { 'x-front': {} } })).toHaveLength(1);
    expect(problems({ dependsOn: { 'x-db': { condition: 'service_started' } } })).toEqual([]);
  });

  test('refuses a key with = beside one that needs the list form', () => {
    expect(problems({ labels: { 'x-a': '1', 'b=c': '2' } })).toEqual([
      "labels.b=c: the key 'b=c' holds a '=' and stands beside one that only a list of 'KEY=value' can hold",
    ]);
  });

  test('names members that do not exist, with the one that was meant', () => {
    expect(problems({ image: 'a', cap_drop: ['ALL'], healthcheck: { startInterval: '1s', tst: ['NONE'] } })).toEqual([
      "healthcheck.tst: 'tst' is no member of HealthCheckSpec; did you mean 'test'?",
      "cap_drop: 'cap_drop' is no member of ServiceSpec; did you mean 'capDrop'?",
    ].sort((a, b) => (a < b ? -1 : 1)));
    expect(service({ entirelyUnknownThing: 1 }).problems).toMatchObject([{
      message: "'entirelyUnknownThing' is no member of ServiceSpec", fix: "remove it, or set a key that is not typed yet with 'override'",
    }]);
  });

  test('refuses a list or map where none can stand', () => {
    expect(problems({ image: ['a'] })).toEqual(["image: 'image' is a list, but takes text"]);
    expect(problems({ capDrop: { ALL: true } })).toEqual(["cap_drop: 'cap_drop' is a map, but takes a list of text"]);
  });

  test('hands scalars and short forms through, so that a variable may stand for a number', () => {
    const size = variableText('shop', 'SIZE');
    expect(service({ scale: size, ports: ['80:80'] })).toEqual({ body: { scale: size, ports: ['80:80'] }, problems: [] });
  });

  test('copies: the body shares nothing with the struct', () => {
    const struct = { capDrop: ['ALL'], labels: { a: 'b' } };
    const { body } = service(struct);
    struct.capDrop.push('more');
    struct.labels.a = 'c';
    expect(body).toEqual({ cap_drop: ['ALL'], labels: { a: 'b' } });
  });

  test('writes the same bytes whatever the order of members and keys', () => {
    const members = Object.entries({
      image: 'a', labels: { b: '1', a: '2' }, readOnly: true, capDrop: ['ALL'], command: ['x'], user: '1', networks: { b: {}, a: {} },
      deploy: { replicas: 1, mode: 'global' },
    });
    const expected = JSON.stringify(service(Object.fromEntries(members)).body);
    fc.assert(fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
      expect(JSON.stringify(service(Object.fromEntries(shuffled)).body)).toBe(expected);
    }));
  });

  test('writes what its own check accepts', () => {
    const { body } = service({
      image: 'a', ports: [{ target: 80, published: '8080', hostIp: '127.0.0.1' }], volumes: [{ type: 'volume', source: 'v', target: '/v' }],
      secrets: [{ source: 's', mode: '0400' }], ulimits: { nofile: { soft: 1, hard: 2 } }, memLimit: '1g', stopGracePeriod: '10s',
    });
    expect(checkBody(definitionOf('services'), body)).toEqual([]);
  });
});

test('what is shared is spelled once, and never by what it is elsewhere', () => {
  const options = share({ 'max-file': '3' });
  const bodies = ['a', 'b'].map((image) => service({ image, logging: { driver: 'json-file', options } }).body);
  expect(bodies).toEqual(['a', 'b'].map((image) => ({ image, logging: { driver: 'json-file', options: { 'max-file': '3' } } })));
  const [first, second] = bodies.map(({ logging }) => Reflect.get(Object(logging), 'options') as unknown);
  expect(first).toBe(second);
  const limits = share({ reservedMemory: '1m' });
  expect(problems({ image: 'a', deploy: { resources: { limits } } })).toEqual([expect.stringMatching(/^deploy\.resources\.limits\.reservedMemory: /)]);
  expect(problems({ image: 'a', deploy: { resources: { limits } } })).toHaveLength(1);
  expect(service({ image: 'a', labels: limits }).body).toEqual({ image: 'a', labels: { reservedMemory: '1m' } });
});
