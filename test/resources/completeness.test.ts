import { Variable } from '../../src/app';
import { Duration, Size } from '../../src/core';
import * as resources from '../../src/resources';
import { definitionOf } from '../../src/specification';
import { Shop } from '../helpers/stack';

const {
  BlockIo, Capability, Config, Deployment, Device, EnvironmentFile, Gpu, HealthCheck, Hook, HostEntry, Image, InitContainer, LogDriver,
  ModelAttachment, Mount, Namespace, Network, Port, Provider, PullPolicy, ResourceLimits, RestartPolicy, Secret, SecurityOption, Service,
  Tmpfs, Ulimit, Volume, WatchRule, WindowsCredential,
} = resources;

/** Keys that say what another key says already in the form that Compose and swarm both know, and where that is. */
const SAID_ELSEWHERE: { readonly [key: string]: string } = {
  cpus: 'deploy.resources.limits.cpus',
  mem_limit: 'deploy.resources.limits.memory',
  mem_reservation: 'deploy.resources.reservations.memory',
  pids_limit: 'deploy.resources.limits.pids',
};

/** A stack that uses every typed option of a service once; no engine would run it. */
function everything(): Shop {
  const shop = new Shop({ minimumCompose: '5.7.0' });
  const { stack } = shop;
  const network = new Network(stack, 'backend');
  const common = {
    image: Image.of('a', '1'), labels: { a: 'b' }, annotations: { a: 'b' },
    healthCheck: HealthCheck.tcp(80), ports: [Port.tcp(80).publishedOn(80), Port.udp(81)], stdinOpen: true, tty: true, attach: false, profiles: ['p'], containerName: 'c',
  };
  new Service(stack, 'networked', {
    ...common, networks: [network], hostname: 'h', domainName: 'd', extraHosts: [HostEntry.hostGateway()], dns: ['10.0.0.1'], dnsSearch: ['a.b'], dnsOptions: ['ndots:1'],
    macAddress: '02:42:ac:11:00:02', links: ['x'], externalLinks: ['y'], scale: 2,
  });
  new Service(stack, 'process', {
    ...common, command: ['a'], entrypoint: ['b'], environment: { A: 'b' }, environmentFiles: [EnvironmentFile.of('a.env')], workingDirectory: '/', init: true,
    logging: LogDriver.none(), labelFiles: ['a.labels'], pullPolicy: PullPolicy.always(), platform: 'linux/amd64', stopGracePeriod: Duration.seconds(1), stopSignal: 'SIGINT',
    models: [ModelAttachment.of('m')], restart: RestartPolicy.always(), watch: [WatchRule.rebuild('src')], preStart: [InitContainer.command(['a'])],
    postStart: [Hook.command(['a'])], preStop: [Hook.command(['b'])], extendsService: { service: 'networked' }, networkMode: Namespace.host(), deployment: Deployment.of({ maxReplicasPerNode: 2 }),
  });
  new Service(stack, 'secured', {
    ...common, user: '1', groupAdd: ['2'], limits: ResourceLimits.of({ cpus: 1, memory: Size.mebibytes(8), pids: 9, reservedMemory: Size.mebibytes(7) }), readOnly: true,
    capAdd: [Capability.CHOWN], capDrop: [Capability.ALL], securityOptions: [SecurityOption.seccompUnconfined()], privileged: true, ulimits: [Ulimit.of('nofile', 1)], sysctls: { a: '1' },
    windowsCredential: WindowsCredential.registry('r'),
  });
  const variable = Variable.password(stack, 'P', { description: 'p' });
  new Service(stack, 'stored', {
    ...common, image: Image.fromBuild('.'), mounts: [Mount.volume(new Volume(stack, 'v'), '/v')], tmpfs: [Tmpfs.of('/t')], volumesFrom: ['x'],
    secrets: [new Secret(stack, 's', { variable })], configs: [new Config(stack, 'c', { path: 'c', content: 'c' })], sharedMemory: Size.mebibytes(1),
    devices: [Device.of('/dev/a')], deviceCgroupRules: ['c 1:3 mr'], gpus: [Gpu.all()], blockIo: BlockIo.of({ weight: 10 }), provider: Provider.of('t'),
    tuning: {
      cgroup: Namespace.host(), cgroupParent: 'p', cpuCount: 1, cpuPercent: 1, cpuPeriod: 1, cpuQuota: 1, cpuRealtimePeriod: 1, cpuRealtimeRuntime: 1, cpuShares: 1, cpuset: '0',
      ipc: Namespace.host(), isolation: 'default', memorySwap: '-1', memorySwappiness: 1, oomKillDisable: true, oomScoreAdjust: 1, pid: Namespace.host(), runtime: 'r', storageOptions: { a: 'b' },
      umask: '027', useApiSocket: true, usernsMode: Namespace.host(), uts: Namespace.host(), pullRefreshAfter: '1h',
    },
  }).dependsOn(new Service(stack, 'other', common));
  return shop;
}

test('every key of a service can be set from typed options', () => {
  const shop = everything();
  const app = renderedKeys(shop);
  const missing = definitionOf('services').rows.map(({ key }) => key).filter((key) => !app.has(key) && !(key in SAID_ELSEWHERE));
  expect(missing).toEqual([]);
});

test('what is said elsewhere really is', () => {
  for (const place of Object.values(SAID_ELSEWHERE)) {
    const value = place.split('.').reduce<unknown>((node, key) => (node as { [key: string]: unknown } | undefined)?.[key], renderedServices(everything()).get('secured'));
    expect({ place, value }).toEqual({ place, value: expect.anything() });
  }
});

function renderedServices(shop: Shop): Map<string, { [key: string]: unknown }> {
  return new Map(shop.app._render().app.stacks.flatMap(({ sections }) => [...sections.services].map(([name, { body }]) => [name, body])));
}

function renderedKeys(shop: Shop): Set<string> {
  return new Set([...renderedServices(shop).values()].flatMap((body) => Object.keys(body)));
}
