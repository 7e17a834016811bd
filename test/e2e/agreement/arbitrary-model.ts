import * as fc from 'fast-check';
import type { Section } from '../../../src/specification';
import { FILES } from './files';
import type { Damage, Model } from './model';
import { documentOf, renamed } from './model';
import { damageAt, PATHS } from './table-damage';

/** Harmless parts of a service that name something of the stack. Each `~` becomes the number of the model. */
const PARTS: readonly object[] = [
  { networks: { 'n~': { aliases: ['web'] } } }, { volumes: [{ type: 'volume', source: 'v~', target: '/data' }] }, { secrets: [{ source: 's~' }] },
  { configs: [{ source: 'c~', target: '/c' }] }, { dependsOn: { 'b~': { condition: 'service_started' } } }, { containerName: 'c-~' }, { scale: 2 },
  { ports: [{ target: 80, published: '8080' }] }, { healthcheck: { test: ['CMD', 'true'], interval: '5s' } }, { environment: { A: 'b', C: 1 } },
  { deploy: { replicas: 2, resources: { limits: { memory: '64m', cpus: 0.5 } } } }, { command: ['sleep', '1'] }, { tmpfs: ['/tmp'] },
  { buildSpec: { context: '.', dockerfile: 'D' } }, { logging: { driver: 'local' } }, { ulimits: { nofile: { soft: 1, hard: 2 } } }, { profiles: ['p'] },
  { extraHosts: { h: ['10.0.0.1'] } }, { networkMode: 'none' }, { memLimit: '64m' }, { cpus: 0.5 }, { capAdd: ['NET_ADMIN'] },
];

/** Damage that needs more than one place to be wrong, or right. */
const LINKS: readonly [string, unknown][] = [
  ['networks', { 'zz~': {} }], ['networks', ['zz~']], ['networks', ['n~']], ['networks.n~.aliases', ['web', 'web']], ['networks', ['n~', 'n~']],
  ['volumes', [{ type: 'volume', source: 'zz~', target: '/d' }]], ['volumes.1', { type: 'tmpfs', target: '/data' }], ['secrets', [{ source: 'zz~' }]],
  ['volumes', [{ type: 'volume', source: 'v~', target: '/tmp' }]], ['secrets', ['s~']], ['secrets', ['s~', 's~']], ['configs', [{ source: 'zz~' }]],
  ['depends_on', ['zz~']], ['depends_on', { 'zz~': { condition: 'service_started', required: false } }], ['depends_on', ['a~']], ['depends_on', ['b~', 'b~']],
  ['links', ['b~:other']], ['links', ['zz~']], ['volumes_from', ['b~']], ['volumes_from', ['zz~:ro']], ['network_mode', 'service:b~'],
  ['network_mode', 'service:zz~'], ['network_mode', 'host'], ['ipc', 'service:zz~'], ['pid', 'service:b~'], ['container_name', 'same-~'], ['container_name', '-'],
  ['scale', 3], ['deploy.replicas', 3], ['mem_limit', '32m'], ['cpus', 2], ['pids_limit', 5], ['deploy.resources.limits.pids', 6], ['models', ['zz~']],
  ['models', { 'm~': {} }], ['build.secrets', ['zz~']], ['build.additional_contexts', { x: 'service:b~' }], ['build.platforms', ['linux/arm64']],
  ['platform', 'linux/amd64'], ['build.dockerfile_inline', 'FROM x'], ['healthcheck.test', ['true']], ['healthcheck.test', []], ['healthcheck.test', ['CMD']],
  ['healthcheck', { disable: true }], ['gpus', [{ count: 1, device_ids: ['a'] }]], ['deploy.resources.reservations.devices', [{ count: 1 }]],
  ['cap_add', ['A', 'A']], ['security_opt', ['a', 'a']], ['dns', ['1.1.1.1', '1.1.1.1']], ['expose', ['80', '80']], ['expose', ['80-81/udp', 'x']],
  ['develop.watch', [{ path: '.', action: 'sync' }]], ['provider', { type: 'x' }], ['ports.0.host_ip', 'x'], ['ports.0.target', 0], ['ports.0.published', 'x'],
  ['ports', ['80:80', '80:80']], ['ports', ['1-2:3-5']], ['ports', ['70000']], ['volumes', ['zz~:/d']], ['volumes', ['./d:/d:ro']], ['volumes', ['v~:/d']],
  ['extra_hosts', ['x']], ['extra_hosts', ['h:10.0.0.1']], ['ulimits.nofile', { soft: 1 }], ['pull_policy', 'x'], ['credential_spec', { config: 'zz~' }],
  ['logging.options', { a: true }], ['profiles', ['p', '!']], ['x-team', 'a'], ['environment', ['A=1', 'A=2']], ['environment', ['A =1']], ['tmpfs', '/data'],
  ['storage_opt', { size: 1 }], ['build', 'x'], ['command', "echo 'a"], ['entrypoint', ''], ['devices', ['/a:/b:r:w']], ['devices', ['/a']],
  ['env_file', FILES.variables], ['env_file', [{ path: 'none.env', required: false }]], ['label_file', FILES.variables], ['extends', 'b~'],
  ['extends', { file: FILES.project, service: FILES.service }], ['ulimits', { Ä: 5 }], ['pre_start', [{ command: ['a'] }]],
  ['sysctls', { 'net.a': 1 }], ['configs.0.mode', '0999'], ['configs.0.mode', '0440'], ['image', undefined], ['build', undefined], ['networks', undefined],
];

const SINGLES: readonly (readonly [Section, string, string, unknown])[] = [
  ['networks', 'n~', 'external', true], ['networks', 'n~', 'external', { name: 'x' }], ['volumes', 'v~', 'external', true], ['secrets', 's~', 'file', undefined],
  ['secrets', 's~', 'environment', 'E'], ['configs', 'c~', 'file', 'f'], ['configs', 'c~', 'content', undefined], ['services', 'b~', 'profiles', ['p']],
  ['services', 'b~', 'depends_on', ['a~']], ['services', 'b~', 'links', ['a~']], ['services', 'b~', 'container_name', 'same-~'], ['services', 'b~', 'build', {}],
  ['services', 'b~', 'image', undefined], ['services', 'b~', 'network_mode', 'service:a~'], ['secrets', 's~', 'external', true],
];

/** Some damages meet in a way that leads nowhere. */
const TRIALS = 4;

const link = fc.constantFrom(...LINKS).map(([path, value]): Damage => ({ section: 'services', name: 'a~', path: path.split('.'), value }));
const single = fc.constantFrom(...SINGLES).map(([section, name, path, value]): Damage => ({ section, name, path: path.split('.'), value }));

/** A small stack that every Compose takes, more or less damaged, each key once; the last damage is at the path. */
function modelAt(path: string): fc.Arbitrary<Model> {
  const parts = fc.subarray([...PARTS], { maxLength: 4 });
  const damages = fc.array(fc.oneof({ weight: 3, arbitrary: link }, { weight: 1, arbitrary: single }), { maxLength: 2 });
  return fc.tuple(parts, damages, damageAt(path)).map(([some, others, last]) => ({
    entries: {
      services: { 'a~': Object.assign({ image: 'x' }, ...some), 'b~': { image: 'y' } },
      ...path.startsWith('jobs.') && { jobs: { 'j~': { image: 'x', triggers: { manual: true } } } },
      networks: { 'n~': {} },
      volumes: { 'v~': {} },
      secrets: { 's~': { file: './s' } },
      configs: { 'c~': { content: 'x' } },
      models: { 'm~': { model: 'm' } },
    },
    damages: [...others, last].filter((one, index, all) => !all.slice(index + 1).some((later) => keyOf(later) === keyOf(one))),
  }));
}

function keyOf({ name, path }: Damage): string {
  return `${name}.${path[0] ?? ''}`;
}

/** One model for each path of the table that our elements write, whose damages all lead somewhere. */
export function modelsOf(seed: number): Model[] {
  return PATHS.flatMap((path, index) => {
    const models = fc.sample(modelAt(path), { numRuns: TRIALS, seed: seed * PATHS.length + index });
    return models.find((model) => documentOf(renamed(model, '0'), '99.0') !== undefined) ?? [];
  });
}
