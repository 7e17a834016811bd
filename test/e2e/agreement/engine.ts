import type { ComposeObject, ComposeValue } from '../../../src/specification';
import type { Document } from './model';

/** A stack that `config` takes and `up` does not, and what is found in it. */
export interface Refused {
  readonly id: string;
  /** What tells it from the others of this id. */
  readonly what: string;
  readonly document: Document;
  /** Part of what Compose or the engine says. */
  readonly says: RegExp;
  /** The first Docker Compose that reads it; absent: every one. */
  readonly since?: string;
  /** A job that is run instead of starting the stack. */
  readonly job?: string;
  /** `config` sees the like of it in a service, and not in a job or hook. */
  readonly late?: boolean;
}

const sleep: ComposeObject = { image: 'alpine:3.22', init: true, command: ['sleep', '60'] };
const service = (body: ComposeObject): Document => ({ services: { a: { ...sleep, ...body } } });

/** Subnets that nothing else uses; `~` becomes the number of the stack. */
const net = (pool: ComposeObject = { subnet: '10.231.~.0/24' }): ComposeObject => ({ n: { ipam: { config: [pool] } } });
const joined = (attachment: ComposeObject, networks: ComposeObject = net()): Document => ({ ...service({ networks: { n: attachment } }), networks });

const one = (id: string, says: RegExp, key: string, value: ComposeValue): Refused => ({ id, says, what: `${key}: ${JSON.stringify(value)}`, document: service({ [key]: value }) });
const port = (says: RegExp, body: ComposeObject): Refused => one('port.invalid', says, 'ports', [{ target: 80, ...body }]);
const address = (says: RegExp, key: string): Refused => ({ id: 'address.value', says, what: `${key} on a network`, document: joined({ [key]: key === 'link_local_ips' ? ['x'] : 'x' }) });
const file = (id: string, says: RegExp, what: string, source: ComposeObject): Refused => {
  const section = `${id.split('.')[0] ?? ''}s`;
  return { id, says, what, document: { ...service({ [section]: [{ source: 'f' }], ...id.endsWith('.read-only') && { read_only: true } }), [section]: { f: source } } };
};
const pair = (a: ComposeObject, b: ComposeObject = a): Document['services'] => ({ a: { ...sleep, ...a }, b: { ...sleep, ...b } });
const taken = { networks: { n: { ipv4_address: '10.231.~.9' } } };
const hooked = (id: string, says: RegExp, hook: ComposeObject): Refused => ({ ...one(id, says, 'pre_start', [{ command: ['true'], ...hook }]), since: '5.6.0' });
const both = { ports: [{ host_ip: '127.0.0.1', published: '43571', target: 80 }] };
const late = (id: string, says: RegExp, body: ComposeObject): Refused => ({
  id, says, what: `in a job: ${JSON.stringify(body)}`, since: '5.6.0', job: 'j', late: true,
  document: { jobs: { j: { command: ['true'], triggers: { manual: true }, ...body } } },
});
const existing = { file: './docker-compose.yml' };

/** What a container that shares the network of another one cannot have. */
const BESIDE: readonly ComposeObject[] = [
  { ports: [{ target: 80 }] }, { expose: ['80'] }, { hostname: 'h' }, { dns: ['10.0.0.1'] }, { extra_hosts: { h: '10.0.0.1' } }, { links: ['b'] },
];

/** The smallest stack for each place of each error that `config` does not see. */
export const REFUSED: readonly Refused[] = [
  { id: 'address.conflict', says: /address already in use/i, what: 'two services', document: { services: pair(taken), networks: net() } },
  { id: 'address.conflict', says: /address already in use/i, what: 'two containers of a service', document: { ...service({ ...taken, scale: 2 }), networks: net() } },
  { id: 'address.subnet', says: /no configured subnet .*contain/, what: 'outside of it', document: joined({ ipv4_address: '10.230.~.9' }) },
  { id: 'address.subnet', says: /networks with user configured subnets/, what: 'a network without one', document: joined({ ipv4_address: '10.230.~.9' }, { n: {} }) },
  {
    id: 'address.subnet', says: /address already in use/i, what: 'the address of the gateway',
    document: joined({ ipv4_address: '10.231.~.1' }, net({ subnet: '10.231.~.0/24', gateway: '10.231.~.1' })),
  },
  { id: 'address.subnet', says: /address already in use/i, what: 'a gateway that nobody named', document: joined({ ipv4_address: '10.231.~.1' }) },
  { id: 'address.subnet', says: /address already in use/i, what: 'the last address', document: joined({ ipv4_address: '10.231.~.255' }) },
  {
    id: 'address.subnet', says: /address already in use/i, what: 'what is reserved',
    document: joined({ ipv4_address: '10.231.~.9' }, net({ subnet: '10.231.~.0/24', aux_addresses: { h: '10.231.~.9' } })),
  },
  one('address.value', /invalid MAC address/, 'mac_address', 'M'),
  one('address.value', /unable to parse IP/, 'dns', ['x']),
  one('address.value', /invalid IP address in add-host/, 'extra_hosts', { h: 'x' }),
  one('address.value', /invalid IP address in add-host/, 'extra_hosts', ['h=x']),
  address(/address x|invalid IPv4 address/, 'ipv4_address'),
  address(/invalid IPv6 address|user configured subnets/, 'ipv6_address'),
  address(/invalid MAC address/, 'mac_address'),
  address(/link-local/, 'link_local_ips'),
  file('config.external', /unsupported external config/, 'external', { external: true }),
  file('config.external', /does not support/, 'template_driver', { ...existing, template_driver: 'golang' }),
  file('config.read-only', /in read-only service/, 'content', { content: 'x' }),
  file('config.read-only', /in read-only service/, 'environment', { environment: 'PATH' }),
  hooked('dependency.hook', /zz/, { volumes_from: ['zz'] }),
  hooked('dependency.hook', /zz/, { network_mode: 'service:zz' }),
  {
    id: 'dependency.health', says: /has no healthcheck configured/, what: 'a health check that is off',
    document: { services: pair({ depends_on: { b: { condition: 'service_healthy' } } }, { healthcheck: { disable: true } }) },
  },
  one('health-check.start-interval', /requires healthcheck.start_period/, 'healthcheck', { test: ['CMD', 'true'], start_interval: '1s' }),
  one('health-check.interval', /cannot be less than 1ms/, 'healthcheck', { test: ['CMD', 'true'], interval: '1us' }),
  one('health-check.interval', /cannot be less than 1ms/, 'healthcheck', { test: ['CMD', 'true'], timeout: '-1s' }),
  { ...one('hook.replica', /per_replica is not yet supported/, 'pre_start', [{ command: ['true'], per_replica: true }]), since: '5.3.0' },
  one('image.reference', /must be lowercase/, 'image', 'Busybox:1.37'),
  one('image.reference', /must be lowercase/, 'volumes', [{ type: 'image', source: 'Busybox', target: '/d' }]),
  {
    id: 'job.manual', says: /manual/, what: 'a job that another one waits for', since: '5.6.0', job: 'j',
    document: {
      jobs: {
        j: { image: 'alpine:3.22', command: ['true'], depends_on: ['k'], triggers: { manual: true } },
        k: { image: 'alpine:3.22', command: ['true'], triggers: { manual: false, schedule: [] } },
      },
    },
  },
  one('logging.option', /invalid suffix/, 'logging', { driver: 'json-file', options: { 'max-size': '10x' } }),
  one('logging.option', /invalid size/, 'logging', { driver: 'local', options: { 'max-size': '-1' } }),
  one('logging.option', /max-file cannot be less than 1/, 'logging', { driver: 'json-file', options: { 'max-size': '1m', 'max-file': '0' } }),
  one('logging.option', /compress cannot be true/, 'logging', { driver: 'json-file', options: { compress: 'true' } }),
  one('logging.option', /compression cannot be enabled/, 'logging', { driver: 'local', options: { 'max-file': '1' } }),
  one('logging.option', /mode not supported/, 'logging', { driver: 'json-file', options: { mode: 'fast' } }),
  one('logging.option', /only supported with/, 'logging', { driver: 'json-file', options: { 'max-buffer-size': '1m' } }),
  {
    id: 'mac-address.conflict', says: /should have the same value as network/, what: 'two addresses',
    document: { ...service({ mac_address: '02:42:ac:11:00:05', networks: { n: { mac_address: '02:42:ac:11:00:06' } } }), networks: net() },
  },
  one('mount.image', /invalid reference format/, 'volumes', [{ type: 'image', target: '/d' }]),
  one('mount.option', /Source must not be specified/, 'volumes', [{ type: 'tmpfs', source: 'x', target: '/d' }]),
  one('mount.option', /VolumeOptions must not be specified/, 'volumes', [{ type: 'bind', source: '.', target: '/d', volume: { nocopy: true } }]),
  one('mount.option', /mount options conflict/, 'volumes', [{ type: 'bind', source: '.', target: '/d', bind: { recursive: 'readonly' } }]),
  {
    id: 'mount.subpath', says: /must be a relative path/, what: 'a way out of the volume',
    document: { ...service({ volumes: [{ type: 'volume', source: 'v', target: '/d', volume: { subpath: '../x' } }] }), volumes: { v: {} } },
  },
  one('mount.target', /must be absolute/, 'tmpfs', ['data']),
  one('mount.target', /can't be '\/'/, 'volumes', [{ type: 'bind', source: '.', target: '/' }]),
  one('mount.target', /must be absolute/, 'volumes', [{ type: 'tmpfs', target: 'data' }]),
  one('mount.target', /must be absolute/, 'volumes', [{ type: 'volume', target: 'data' }]),
  ...BESIDE.map((beside): Refused => ({
    id: 'namespace.conflict', says: /conflicting options/, what: `${Object.keys(beside).join()} in another network`,
    document: { services: pair({ network_mode: 'service:b', ...beside }, {}) },
  })),
  { id: 'namespace.conflict', says: /conflicting options/, what: 'links beside the host', document: { services: pair({ network_mode: 'host', links: ['b'] }, {}) } },
  { id: 'namespace.conflict', says: /conflicting options/, what: 'a name beside the host', document: service({ uts: 'host', hostname: 'h' }) },
  { id: 'namespace.conflict', says: /sysctl|kernel.domainname/, what: 'a domain beside the host', document: service({ uts: 'host', domainname: 'd' }) },
  { id: 'port.conflict', says: /port is already allocated/, what: 'two services', document: { services: pair(both) } },
  { id: 'port.scale', says: /port is already allocated/, what: 'two containers', document: service({ scale: 2, ports: [{ target: 80, published: '43573' }] }) },
  port(/unknown protocol/, { protocol: 'foo' }),
  port(/invalid port/, { published: 'x' }),
  port(/invalid port/, { published: '70000' }),
  port(/invalid port/, { published: '90-80' }),
  port(/invalid port/, { target: 70000, published: '43572' }),
  one('provider.type', /not a valid provider type/, 'provider', { type: 'compose' }),
  one('resources.cpus', /runc/, 'cpus', 0.001),
  one('resources.cpus', /range of CPUs/, 'cpus', -1),
  one('resources.cpus', /cfs period/i, 'cpu_period', 10),
  one('resources.cpus', /cfs period/i, 'cpu_period', 1_000_001),
  one('resources.cpus', /cfs quota/i, 'cpu_quota', 10),
  { id: 'resources.cpus', says: /conflicting options/i, what: 'a quota beside', document: service({ cpus: 1, cpu_quota: 50_000 }) },
  { id: 'resources.cpus', says: /conflicting options/i, what: 'a period beside', document: service({ deploy: { resources: { limits: { cpus: '1' } } }, cpu_period: 100_000 }) },
  one('resources.memory', /Minimum memory limit allowed/, 'mem_limit', '1m'),
  one('resources.memory', /Minimum memory reservation allowed/, 'mem_reservation', '1m'),
  one('resources.memory', /can not be less than memory reservation/, 'deploy', { resources: { limits: { memory: '64m' }, reservations: { memory: '128m' } } }),
  file('secret.external', /unsupported external secret/, 'external', { external: true }),
  file('secret.external', /does not support/, 'driver', { ...existing, driver: 'd' }),
  file('secret.external', /does not support/, 'template_driver', { ...existing, template_driver: 'golang' }),
  file('secret.read-only', /in read-only service/, 'environment', { environment: 'PATH' }),
  { id: 'subnet.address', says: /invalid gateway/, what: 'gateway', document: joined({}, net({ subnet: '10.231.~.0/24', gateway: '10.230.~.1' })) },
  { id: 'subnet.address', says: /invalid auxiliary address/, what: 'aux_addresses', document: joined({}, net({ subnet: '10.231.~.0/24', aux_addresses: { h: '10.230.~.1' } })) },
  { id: 'subnet.address', says: /failed to allocate gateway/, what: 'the last address', document: joined({}, net({ subnet: '10.231.~.0/24', gateway: '10.231.~.255' })) },
  { id: 'subnet.address', says: /failed to allocate secondary/, what: 'the first address', document: joined({}, net({ subnet: '10.231.~.0/24', aux_addresses: { h: '10.231.~.0' } })) },
  { id: 'subnet.several', says: /multiple subnets/, what: 'two subnets', document: joined({}, { n: { ipam: { config: [{ subnet: '10.231.~.0/25' }, { subnet: '10.231.~.128/25' }] } } }) },
  {
    id: 'subnet.overlap', says: /Pool overlaps/, what: 'two networks',
    document: { ...service({ networks: { n: {}, m: {} } }), networks: { ...net(), m: { ipam: { config: [{ subnet: '10.231.~.128/25' }] } } } },
  },
  { id: 'subnet.range', says: /invalid subnet/, what: 'subnet', document: joined({}, net({ subnet: 'x' })) },
  { id: 'subnet.range', says: /invalid ip-range/, what: 'ip_range', document: joined({}, net({ subnet: '10.231.~.0/24', ip_range: '10.230.~.0/25' })) },
  { id: 'subnet.range', says: /invalid subnet/, what: 'no subnet', document: joined({}, net({ gateway: '10.231.~.1' })) },
  one('sysctl.namespace', /separate kernel namespace/, 'sysctls', { 'vm.max_map_count': '262144' }),
  one('sysctl.namespace', /conflicts with the OCI/, 'sysctls', { 'kernel.hostname': 'a' }),
  { id: 'sysctl.namespace', says: /host network namespace/, what: 'the network of the host', document: service({ network_mode: 'host', sysctls: { 'net.core.somaxconn': '1024' } }) },
  { id: 'sysctl.namespace', says: /hosts ipc namespace/, what: 'the memory of the host', document: service({ ipc: 'host', sysctls: { 'kernel.shmmax': '1000000' } }) },
  { id: 'sysctl.namespace', says: /separate kernel namespace/, what: 'the domain of the host', document: service({ uts: 'host', sysctls: { 'kernel.domainname': 'a' } }) },
  one('tmpfs.option', /tmpfs|invalid argument/, 'tmpfs', ['/x:size=10x']),
  one('tmpfs.option', /tmpfs|invalid argument/, 'tmpfs', ['/x:mode=0999']),
  one('tmpfs.option', /tmpfs|invalid argument/, 'tmpfs', ['/x:uid=app']),
  one('ulimit.value', /rlimit/, 'ulimits', { nofile: { soft: 10, hard: 5 } }),
  one('value.unknown', /hostname/, 'hostname', 'h'.repeat(65)),
  one('value.unknown', /cpuset cpus/, 'cpuset', 'x'),
  one('value.unknown', /invalid device cgroup rule/, 'device_cgroup_rules', ['x']),
  { id: 'value.unknown', says: /renaming interface/, what: 'an interface', document: joined({ interface_name: 'a/b' }) },
  one('value.unknown', /invalid restart policy/, 'restart', 'sometimes'),
  one('value.unknown', /invalid restart policy/, 'deploy', { restart_policy: { condition: 'sometimes' } }),
  one('value.unknown', /invalid signal/, 'stop_signal', 'SIGX'),
  one('value.unknown', /invalid IPC mode/, 'ipc', 'x'),
  one('value.unknown', /invalid PID mode/, 'pid', 'x'),
  one('value.unknown', /invalid UTS mode/, 'uts', 'x'),
  one('value.unknown', /needs to be an absolute path/, 'working_dir', 'data'),
  one('value.unknown', /invalid propagation mode/, 'volumes', [{ type: 'bind', source: '.', target: '/d', bind: { propagation: 'x' } }]),
  ...['a', 'a b'].map((name): Refused => ({
    id: 'volume.name', says: /too short|invalid characters/, what: `'${name}'`,
    document: { ...service({ volumes: [{ type: 'volume', source: 'v', target: '/d' }] }), volumes: { v: { name } } },
  })),
  late('image.missing', /image or build/, {}),
  late('override.value', /env file .*not found/, { image: 'alpine:3.22', env_file: '' }),
  late('override.value', /unsupported env_file format/, { image: 'alpine:3.22', env_file: [{ path: 'a.env', format: 'yaml' }] }),
  late('override.value', /invalid start port/, { image: 'alpine:3.22', expose: [0.5] }),
  { ...hooked('override.value', /cannot be empty/, { devices: [{ source: '/dev/null' }] }), late: true },
];
