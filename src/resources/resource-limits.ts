import type { ResourceLimitsSpec, ResourceReservationsSpec, ResourcesSpec } from '../compose';
import { Size } from '../core';
import { ComposeError } from '../core/private/errors';
import { compact } from '../core/private/objects';
import type { DeviceReservation } from './device-reservation';
import { checkWhole } from './private/checks';
import { copyOptions } from './private/copy';

/** The kernel gives no less than a millisecond of every tenth of a second. */
const LEAST_CPUS = 0.01;
/** The least that a swarm accepts. */
const LEAST_RESERVED_CPUS = 0.001;
/** The least memory that an engine accepts as a limit. */
const LEAST_MEMORY = Size.mebibytes(6);

/** What a container may use, and what it is meant to have. */
export interface ResourceLimitsOptions {
  /**
   * The most processors, such as 0.5; at least 0.01.
   *
   * @default - no limit
   */
  readonly cpus?: number;

  /**
   * The most memory, at least 6 MiB. A container that wants more is ended by the kernel.
   *
   * @default - no limit
   */
  readonly memory?: Size;

  /**
   * The most processes and threads. -1 is no limit.
   *
   * @default - no limit
   */
  readonly pids?: number;

  /**
   * Processors that are kept free. Only a swarm heeds it.
   *
   * @default - none
   */
  readonly reservedCpus?: number;

  /**
   * Memory that the kernel leaves to the container when memory is short, at least 6 MiB.
   *
   * @default - none
   */
  readonly reservedMemory?: Size;

  /**
   * Devices that the container gets through a device driver.
   *
   * @default - none
   */
  readonly reservedDevices?: DeviceReservation[];

  /**
   * Amounts of what the nodes of a swarm say they have, by kind. Only a swarm heeds it.
   *
   * @default - none
   */
  readonly reservedGenericResources?: { [kind: string]: number };
}

/**
 * Limits and reservations of processors, memory, processes and devices.
 *
 * @example
 *
 * const limits = ResourceLimits.of({ cpus: 0.5, memory: Size.mebibytes(256), pids: 200 });
 */
export class ResourceLimits {
  /** The given limits. What is left out has none. */
  public static of(options: ResourceLimitsOptions): ResourceLimits {
    return new ResourceLimits(copyOptions(options));
  }

  /** No limits: the container may use all that the host has. */
  public static none(): ResourceLimits {
    return new ResourceLimits({});
  }

  private constructor(private readonly options: ResourceLimitsOptions) {
    const { cpus, memory, pids, reservedCpus, reservedMemory, reservedGenericResources = {} } = options;
    checkCpus(cpus, "'cpus'", LEAST_CPUS);
    checkCpus(reservedCpus, "'reservedCpus'", LEAST_RESERVED_CPUS);
    checkMemory(memory, "'memory'");
    checkMemory(reservedMemory, "'reservedMemory'");
    if (memory && reservedMemory && reservedMemory.compareTo(memory) > 0) {
      throw new ComposeError('resources.memory', `'reservedMemory' is ${reservedMemory}, above the limit of ${memory}; lower it, or raise 'memory'`);
    }
    if (pids !== undefined && pids !== -1) {
      checkWhole(pids, "'pids'", 'resources.pids', 1);
    }
    Object.entries(reservedGenericResources).forEach(([kind, amount]) => checkWhole(amount, `the amount of '${kind}'`, 'resources.generic', 1));
  }

  /** The `deploy.resources` of a service; undefined when there is nothing to say. @internal */
  public _render(): ResourcesSpec | undefined {
    const { cpus, memory, pids, reservedCpus, reservedMemory, reservedDevices, reservedGenericResources } = this.options;
    const limits: ResourceLimitsSpec = { cpus, memory: memory?.toCompose(), pids };
    const reservations: ResourceReservationsSpec = {
      cpus: reservedCpus,
      memory: reservedMemory?.toCompose(),
      devices: reservedDevices?.map((device) => device._render()),
      genericResources: reservedGenericResources
        && Object.entries(reservedGenericResources).map(([kind, value]) => ({ discreteResourceSpec: { kind, value } })),
    };
    return compact<ResourcesSpec>({ limits: compact(limits), reservations: compact(reservations) });
  }
}

function checkCpus(cpus: number | undefined, what: string, least: number): void {
  if (cpus !== undefined && !(cpus >= least && cpus < Infinity)) {
    throw new ComposeError('resources.cpus', `${what} is ${cpus}; give a number of processors from ${least} on, such as 0.5`);
  }
}

function checkMemory(memory: Size | undefined, what: string): void {
  if (memory && memory.compareTo(LEAST_MEMORY) < 0) {
    throw new ComposeError('resources.memory', `${what} is ${memory}, and no engine accepts less than ${LEAST_MEMORY}; give more, or leave it out`);
  }
}
