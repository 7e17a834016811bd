import type { RenderContext } from '../../app';
import type { DependencySpec, FileReferenceSpec, NetworkAttachmentSpec, ServiceSpec } from '../../compose';
import { Size } from '../../core';
import { contentHash } from '../../core/private/hash';
import { merged, objectOf } from '../../core/private/objects';
import { share } from '../../core/private/shared';
import { Capability } from '../capability';
import type { ContainerTuning } from '../container-tuning';
import { HostEntry } from '../host-entry';
import { LogDriver } from '../log-driver';
import { ModelAttachment } from '../model-attachment';
import type { Mount } from '../mount';
import type { NetworkOptions } from '../network-options';
import { ResourceLimits } from '../resource-limits';
import { Ulimit } from '../ulimit';
import type { WorkloadProps } from '../workload-props';
import { sortedFiles } from './sorted-files';
import type { Dependency, FileAttachment, WorkloadState } from './workload-state';

/** Label that changes with the content of the files that a container reads, so that Compose recreates it then. */
const CONTENT_LABEL = 'cdk-compose.content';
/** What a container may take when nobody says otherwise: enough for most services, no danger to the host. */
const STANDARD_DEPLOY: ServiceSpec['deploy'] = share({ resources: ResourceLimits.of({ cpus: 1, memory: Size.mebibytes(512), pids: 256 })._render() });
/** Rotated: an engine keeps all output of a container for ever when nobody says otherwise. */
const STANDARD_LOGGING = share(LogDriver.jsonFile()._render());
const TEMPORARY = '/tmp';
const STANDARD_TMPFS = share([TEMPORARY]);
const NO_NEW_PRIVILEGES = share(['no-new-privileges:true']);
const NO_CAPABILITIES = share([Capability.ALL]);

/** What services and jobs have in common, as a typed struct. */
export function renderContainer(props: WorkloadProps, state: WorkloadState, context: RenderContext): ServiceSpec {
  return merged<ServiceSpec>(
    renderProcess(props, state, context),
    renderNetworking(props, state),
    renderSecurity(props, context),
    renderStorage(props, state, context),
    props.tuning && renderTuning(props.tuning),
  );
}

function renderProcess(props: WorkloadProps, state: WorkloadState, context: RenderContext): Partial<ServiceSpec> {
  const { environment, dependencies, ports, labels, configs } = state;
  return {
    command: props.command,
    entrypoint: props.entrypoint,
    environment: environment._render(),
    envFile: props.environmentFiles?.map((file) => file._render(context)),
    workingDir: props.workingDirectory,
    init: props.init ?? true,
    logging: props.logging?._render() ?? STANDARD_LOGGING,
    labels: renderLabels(labels, configs),
    labelFile: props.labelFiles?.map((file) => context.hostPath(file)),
    annotations: props.annotations,
    pullPolicy: props.pullPolicy?._render(),
    platform: props.platform,
    stopGracePeriod: props.stopGracePeriod?.toCompose(),
    stopSignal: props.stopSignal,
    models: props.models && ModelAttachment._renderAll(props.models),
    healthcheck: props.healthCheck?._render(),
    ports: ports.flatMap((port) => port._render()),
    expose: ports.flatMap((port) => port._expose()),
    stdinOpen: props.stdinOpen,
    tty: props.tty,
    containerName: props.containerName,
    profiles: props.profiles,
    attach: props.attach,
    dependsOn: renderDependencies(dependencies),
  };
}

function renderDependencies(dependencies?: ReadonlyMap<string, Dependency>): { [name: string]: DependencySpec } | undefined {
  return dependencies && objectOf([...dependencies].map(([name, { other, condition = other.readiness }]) => (
    [name, { condition: condition._render() }]
  )));
}

function renderNetworking(props: WorkloadProps, { networks, hosts }: WorkloadState): Partial<ServiceSpec> {
  return {
    networks: objectOf([...networks].map(([name, { options }]) => [name, renderNetwork(options)])),
    networkMode: props.networkMode?._render(),
    hostname: props.hostname,
    domainname: props.domainName,
    extraHosts: hosts && HostEntry._renderAll([...hosts.values()]),
    dns: props.dns,
    dnsSearch: props.dnsSearch,
    dnsOpt: props.dnsOptions,
    macAddress: props.macAddress,
  };
}

function renderSecurity(props: WorkloadProps, context: RenderContext): Partial<ServiceSpec> {
  const standard = props.allowPrivilegeEscalation ? [] : NO_NEW_PRIVILEGES;
  return {
    user: props.user,
    groupAdd: props.groupAdd,
    deploy: props.limits ? { resources: props.limits._render() } : STANDARD_DEPLOY,
    readOnly: props.readOnly ?? true,
    capAdd: props.capAdd,
    capDrop: props.capDrop ?? NO_CAPABILITIES,
    securityOpt: props.securityOptions ? [...standard, ...props.securityOptions.map((option) => option._render(context))] : standard,
    privileged: props.privileged,
    ulimits: props.ulimits && Ulimit._renderAll(props.ulimits),
    sysctls: props.sysctls,
    credentialSpec: props.windowsCredential?._render(),
  };
}

function renderStorage(props: WorkloadProps, { mounts, secrets, configs }: WorkloadState, context: RenderContext): Partial<ServiceSpec> {
  return {
    volumes: mounts.map((mount) => mount._render(context)),
    tmpfs: renderTmpfs(props, mounts),
    volumesFrom: props.volumesFrom,
    secrets: renderFiles(secrets),
    configs: renderFiles(configs),
    shmSize: props.sharedMemory?.toCompose(),
    devices: props.devices?.map((device) => device._render()),
    deviceCgroupRules: props.deviceCgroupRules,
    gpus: props.gpus?.map((gpu) => gpu._render()),
    blkioConfig: props.blockIo?._render(),
  };
}

function renderTuning(tuning: ContainerTuning): Partial<ServiceSpec> {
  return {
    cgroup: tuning.cgroup?._render(),
    cgroupParent: tuning.cgroupParent,
    cpuCount: tuning.cpuCount,
    cpuPercent: tuning.cpuPercent,
    cpuPeriod: tuning.cpuPeriod,
    cpuQuota: tuning.cpuQuota,
    cpuRtPeriod: tuning.cpuRealtimePeriod,
    cpuRtRuntime: tuning.cpuRealtimeRuntime,
    cpuShares: tuning.cpuShares,
    cpuset: tuning.cpuset,
    ipc: tuning.ipc?._render(),
    isolation: tuning.isolation,
    memswapLimit: tuning.memorySwap,
    memSwappiness: tuning.memorySwappiness,
    oomKillDisable: tuning.oomKillDisable,
    oomScoreAdj: tuning.oomScoreAdjust,
    pid: tuning.pid?._render(),
    runtime: tuning.runtime,
    storageOpt: tuning.storageOptions,
    umask: tuning.umask,
    useApiSocket: tuning.useApiSocket,
    usernsMode: tuning.usernsMode?._render(),
    uts: tuning.uts?._render(),
    pullRefreshAfter: tuning.pullRefreshAfter,
  };
}

function renderNetwork(options: NetworkOptions): NetworkAttachmentSpec {
  return {
    aliases: options.aliases,
    useServiceNameAlias: options.serviceNameAlias,
    ipv4Address: options.ipv4Address,
    ipv6Address: options.ipv6Address,
    linkLocalIps: options.linkLocalAddresses,
    macAddress: options.macAddress,
    interfaceName: options.interfaceName,
    driverOpts: options.driverOptions,
    priority: options.priority,
    gwPriority: options.gatewayPriority,
  };
}

function renderFiles(files?: ReadonlyMap<string, FileAttachment>): FileReferenceSpec[] | undefined {
  return files && sortedFiles(files).map(({ name, options: { target, uid, gid, mode } }) => ({ source: name, target, uid, gid, mode }));
}

function renderLabels(labels?: ReadonlyMap<string, string>, configs?: ReadonlyMap<string, FileAttachment>): { [name: string]: string } | undefined {
  if (!labels && !configs) {
    return undefined;
  }
  const hashes = [...configs?.values() ?? []].flatMap(({ name, config }) => (config?.contentHash === undefined ? [] : [`${name} ${config.contentHash}`]));
  return {
    ...Object.fromEntries(labels ?? []),
    ...(hashes.length > 0 && { [CONTENT_LABEL]: contentHash(hashes.sort().join('\n')) }),
  };
}

/** A read-only container can write to `/tmp` unless something else stands there. */
function renderTmpfs({ tmpfs = [], readOnly = true }: WorkloadProps, mounts: readonly Mount[]): string[] {
  const taken = [...tmpfs, ...mounts].some(({ target }) => target === TEMPORARY);
  const standard = readOnly && !taken ? STANDARD_TMPFS : [];
  return tmpfs.length > 0 ? [...tmpfs.map((directory) => directory._render()), ...standard] : standard;
}
