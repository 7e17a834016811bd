import type { Form } from '../definition';
import { definition, form, merged, row } from '../definition';
import { fileReferences, modelAttachments, networkAttachments } from './attachment';
import { blkio, device, gpus, ulimits } from './device';
import {
  amount, command, count, duration, envFormat, extraHosts, flag, freeMap, keyValues, labelFile, list, listOfStrings, nullableOptionMap, path,
  shortDevice, size, strictFlag, stringOrList, struct, text, textOrNull, textOrWholeNumber, texts, textWith, umask, variables, wholeOrSize, wholeSize,
  wholeWithin, words,
} from './forms';
import { mounts } from './mount';

/** Keys that come first in a service, a job or a hook: the order that the linter `dclint` expects. */
export const FIRST = [
  'image', 'build', 'container_name', 'depends_on', 'volumes', 'volumes_from', 'configs', 'secrets', 'environment', 'env_file', 'ports', 'networks',
  'network_mode', 'extra_hosts', 'command', 'entrypoint', 'working_dir', 'restart', 'healthcheck', 'logging', 'labels', 'user', 'isolation',
];

const credential = definition('CredentialSpec', 'Where a Windows container has its group managed service account from. `docker compose` ignores it.', {
  config: row(text, 'Name of the config that holds the specification.'),
  file: row(text, 'File in the directory of Docker that holds the specification.'),
  registry: row(text, 'Value of the Windows registry that holds the specification.'),
});

const envFile = definition('EnvFileSpec', 'A file that environment variables are read from.', {
  path: row(path, 'Path of the file.', { required: 'schema' }),
  required: row(flag, 'Refuses to go on when the file is not there.', { absent: '`true`' }),
  format: row(envFormat, 'How the file is read: `raw` takes each line as it is, without quotes and variables.', { since: '2.30.0' }),
}, { extensible: false });

/** The schema's `env_file`. */
const envFiles = merged(form(list(form(struct(envFile, '2.24.0'), ...path.shapes)), ...path.shapes));

const logging = definition('LoggingSpec', 'Where the output of the container goes.', {
  driver: row(text, 'Log driver, such as `local` or `json-file`.', { absent: 'the driver that the engine is set to' }),
  options: row(nullableOptionMap(), 'Options for the driver.'),
});

const pairs = merged(keyValues);
const textsOnce = (): Form => merged(texts({ unique: true }));

export const container = definition('ContainerSpec', 'What a service, a job and a hook before the start have in common: a container.', {
  annotations: row(pairs, 'Annotations that the runtime of the container gets.', { since: '2.18.0', engine: '24.0.0', swarm: 'refused' }),
  blkio_config: row(form(struct(blkio)), 'Limits for reading and writing block devices.', { swarm: 'refused' }),
  cap_add: row(textsOnce(), 'Kernel capabilities beyond those that the engine gives.'),
  cap_drop: row(textsOnce(), 'Kernel capabilities that are taken away. `ALL` takes them all.'),
  cgroup: row(words('host', 'private'), 'Whether the container has a cgroup namespace of its own.', { since: '2.16.0', swarm: 'refused' }),
  cgroup_parent: row(text, 'Cgroup of the host that the container stands under.', { swarm: 'unsupported' }),
  command: row(command, "Arguments of the entry point. An empty list clears the image's own.", { keepsEmpty: true, absent: 'what the image says' }),
  configs: row(fileReferences, 'Configs of the project that the container sees as files.'),
  cpu_count: row(wholeWithin(0), 'Number of processors, on Windows.', { swarm: 'refused' }),
  cpu_percent: row(wholeWithin(0, 100), 'Share of the processors in percent, on Windows.', { swarm: 'refused' }),
  cpu_period: row(count, 'Length of a scheduling period in microseconds.', { swarm: 'refused' }),
  cpu_quota: row(count, 'Microseconds of processor time in each period.', { swarm: 'forbidden' }),
  cpu_rt_period: row(count, 'Length of a real-time scheduling period in microseconds.', { swarm: 'refused' }),
  cpu_rt_runtime: row(count, 'Microseconds of real-time processor time in each period.', { swarm: 'refused' }),
  cpu_shares: row(count, 'Weight against other containers when processor time is short.', { swarm: 'forbidden', absent: '`1024`' }),
  cpus: row(amount, 'Number of processors that the container may use, such as 0.5; equals `deploy.resources.limits.cpus`.', { swarm: 'refused' }),
  cpuset: row(text, 'Processors that the container may run on, such as `0-3` or `0,1`.', { swarm: 'forbidden' }),
  credential_spec: row(form(struct(credential)), 'Group managed service account of a Windows container.'),
  device_cgroup_rules: row(listOfStrings, 'Rules for access to devices, such as `c 1:3 mr`.', { swarm: 'refused' }),
  devices: row(merged(form(list(form(struct(device, '2.29.3'), shortDevice)))), 'Devices of the host inside the container.', { swarm: 'unsupported' }),
  dns: row(merged(stringOrList), 'Addresses of the DNS servers.', { absent: 'the DNS server of the engine' }),
  dns_opt: row(textsOnce(), 'Options for the DNS resolver.', { swarm: 'refused' }),
  dns_search: row(merged(stringOrList), 'Domains that are tried for names without a dot.'),
  domainname: row(text, 'Domain name of the container.', { swarm: 'unsupported' }),
  entrypoint: row(command, "Program that starts. An empty list clears the image's own, and setting it discards the image's command.", {
    keepsEmpty: true, absent: 'what the image says',
  }),
  env_file: row(envFiles, 'Files that environment variables are read from. The last wins, and `environment` wins over all.'),
  environment: row(merged(variables), 'Environment variables.'),
  extra_hosts: row(extraHosts, 'Further names in /etc/hosts with their addresses. The address `host-gateway` is the host.'),
  gpus: row(gpus, 'Graphics processors that the container uses.', { since: '2.30.0', swarm: 'refused' }),
  group_add: row(form(list(textOrWholeNumber, { unique: true })), 'Further groups of the user, by name or number.', { swarm: 'refused' }),
  hostname: row(text, 'Name of the container for itself.', { absent: 'the identifier of the container' }),
  image: row(text, 'Reference of the image.', { absent: "the image that is built, or in a hook the service's own" }),
  init: row(flag, 'Runs a small init process that passes signals on and reaps processes.', { absent: '`false`' }),
  ipc: row(text, 'IPC namespace: `shareable`, `private`, `host`, `none`, `service:<name>` or `container:<name>`.', { swarm: 'unsupported' }),
  isolation: row(text, 'How the container is isolated, on Windows.'),
  label_file: row(labelFile, 'Files that labels are read from; `labels` wins over them.', { since: '2.32.0', swarm: 'refused' }),
  labels: row(pairs, 'Labels of the container.'),
  logging: row(form(struct(logging)), 'Where the output of the container goes.'),
  mac_address: row(text, 'MAC address of the container on its main network.', { engine: '25.0.0', swarm: 'unsupported' }),
  mem_limit: row(size, 'Most memory that the container may use, such as `512m`. Equals `deploy.resources.limits.memory`.', { swarm: 'forbidden' }),
  mem_reservation: row(wholeSize, 'Memory that the container is meant to have, such as `256m`. Equals its twin in `deploy`.', { swarm: 'refused' }),
  mem_swappiness: row(wholeOrSize, 'How readily memory is swapped out, from 0 to 100.', { swarm: 'refused' }),
  memswap_limit: row(size, 'Most memory and swap together, such as `1g`. `-1` is no limit.', { swarm: 'forbidden' }),
  models: row(modelAttachments, 'Models that the container uses, by their name in the project.', { since: '2.38.0', swarm: 'refused' }),
  network_mode: row(text, 'Network namespace: `none`, `host`, `bridge`, `service:<name>` or `container:<name>`. Excludes `networks`.', {
    swarm: 'unsupported',
  }),
  networks: row(networkAttachments, 'Networks that the container joins, by their name in the project.', { absent: 'the network `default`' }),
  oom_kill_disable: row(flag, 'Keeps the kernel from ending the container when memory runs out.', { swarm: 'refused', absent: '`false`' }),
  oom_score_adj: row(wholeWithin(-1000, 1000), 'How early the kernel ends the container when memory runs out; -1000 is never.', { absent: '`0`' }),
  pid: row(textOrNull({ crashes: true }), 'Process namespace: `host`, `service:<name>` or `container:<name>`.', { swarm: 'unsupported' }),
  pids_limit: row(count, 'Most processes in the container, -1 is no limit. Equals `deploy.resources.limits.pids`.', { swarm: 'refused' }),
  platform: row(text, 'Platform of the image, such as `linux/amd64`.', { swarm: 'refused', absent: "the engine's own" }),
  privileged: row(flag, 'Gives the container nearly all rights of the host.', { swarm: 'unsupported', absent: '`false`' }),
  pull_policy: row(
    textWith({
      pattern: /^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$/,
      newer: [[/^(refresh|daily|weekly|every_)/, { since: '2.34.0' }]],
    }),
    'When the image is pulled: `always`, `missing`, `never`, `build`, `daily`, `weekly`, or `every_12h`.', { swarm: 'refused', absent: '`missing`' },
  ),
  pull_refresh_after: row(text, 'Nothing: Docker Compose does not use it.', { since: '2.34.0', swarm: 'refused' }),
  read_only: row(flag, 'Refuses writing to the root file system.', { absent: '`false`' }),
  runtime: row(text, 'Runtime of the container, such as `runc`.', { swarm: 'refused', absent: 'the runtime that the engine is set to' }),
  secrets: row(fileReferences, 'Secrets of the project that the container sees as files.'),
  security_opt: row(texts({ unique: true }), 'Security options, such as `no-new-privileges:true`.', { swarm: 'unsupported' }),
  shm_size: row(size, 'Size of /dev/shm, such as `128m`.', { swarm: 'unsupported', absent: '`64m`' }),
  stop_grace_period: row(duration, 'Time between the signal to stop and the kill, such as `30s`.', { absent: '`10s`' }),
  stop_signal: row(text, 'Signal that asks the container to stop.', { absent: '`SIGTERM`, or what the image says' }),
  storage_opt: row(freeMap(), 'Options of the storage driver, such as `size`.', { since: '2.0.1', swarm: 'refused' }),
  sysctls: row(pairs, 'Kernel parameters of the container.'),
  tmpfs: row(merged(stringOrList), 'Paths in the container that are file systems in memory, such as `/run:size=64m`.', { swarm: 'ignored' }),
  ulimits: row(ulimits, 'Limits of the processes in the container, by name.'),
  umask: row(umask, 'Permissions that new files do not get, as octal digits: `027`.', { since: '5.7.0', engine: '29.8.0', swarm: 'refused' }),
  use_api_socket: row(strictFlag, 'Gives the container the API of the engine, with the credentials of the user.', {
    since: '2.37.2', swarm: 'refused', absent: '`false`',
  }),
  user: row(text, 'User that the container runs as: `1000`, `1000:1000` or a name of the image.', { absent: 'what the image says' }),
  userns_mode: row(text, "User namespace: `host` switches the engine's remapping off.", { swarm: 'unsupported' }),
  uts: row(text, 'UTS namespace: `host` shares the name of the host.', { since: '2.15.1', swarm: 'refused' }),
  volumes: row(mounts, 'Directories and files that the container sees.'),
  volumes_from: row(texts({ unique: true }), 'Services or containers whose mounts the container gets: `<service>:ro` or `container:<name>`.', {
    swarm: 'forbidden',
  }),
  working_dir: row(text, 'Directory in which the program starts.', { absent: 'what the image says' }),
}, { first: FIRST });
