import type { DeploySpec, UpdateConfigSpec } from '../compose';
import type { Duration } from '../core';
import { ComposeError } from '../core/private/errors';
import { checkWhole } from './private/checks';
import { copyOptions } from './private/copy';

/** What a swarm does with a service. `docker compose` heeds only `replicas` and `restart`. */
export interface DeploymentOptions {
  /**
   * How many containers there are.
   *
   * @default DeploymentMode.REPLICATED
   */
  readonly mode?: DeploymentMode;

  /**
   * Number of containers, also in `docker compose`. Equals the service's own `scale` when both are given.
   *
   * @default - that of the service
   */
  readonly replicas?: number;

  /**
   * How the name of the service is resolved.
   *
   * @default EndpointMode.VIRTUAL_ADDRESS
   */
  readonly endpointMode?: EndpointMode;

  /**
   * Labels of the service, not of its containers.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Conditions for nodes, such as `node.role==manager`.
   *
   * @default - any node
   */
  readonly constraints?: string[];

  /**
   * Labels of the nodes that containers are spread over, such as `node.labels.zone`.
   *
   * @default - over all nodes
   */
  readonly spreadOver?: string[];

  /**
   * The most containers on one node.
   *
   * @default - no limit
   */
  readonly maxReplicasPerNode?: number;

  /**
   * How a new version takes the place of the old one.
   *
   * @default - one container after the other
   */
  readonly update?: RolloutOptions;

  /**
   * How an update is taken back.
   *
   * @default - one container after the other
   */
  readonly rollback?: RolloutOptions;

  /**
   * When a container is started again. Wins over the service's own restart policy, also in `docker compose`.
   *
   * @default - the service's restart policy
   */
  readonly restart?: DeploymentRestartOptions;
}

/** How containers are replaced. */
export interface RolloutOptions {
  /**
   * Containers that are replaced at a time. 0 is all.
   *
   * @default 1
   */
  readonly parallelism?: number;

  /**
   * Time between two groups.
   *
   * @default Duration.seconds(0)
   */
  readonly delay?: Duration;

  /**
   * What happens after a failure: `pause`, `continue`, or for an update `rollback`.
   *
   * @default 'pause'
   */
  readonly failureAction?: string;

  /**
   * Time in which a new container may fail.
   *
   * @default Duration.seconds(5)
   */
  readonly monitor?: Duration;

  /**
   * Share of failures that is accepted, from 0 to 1.
   *
   * @default 0
   */
  readonly maxFailureRatio?: number;

  /**
   * Starts the new container before the old one stops.
   *
   * @default false
   */
  readonly startFirst?: boolean;
}

/** When a swarm starts a container again. */
export interface DeploymentRestartOptions {
  /**
   * After which end: `none`, `on-failure` or `any`.
   *
   * @default 'any'
   */
  readonly condition?: string;

  /**
   * Time between two attempts.
   *
   * @default Duration.seconds(5)
   */
  readonly delay?: Duration;

  /**
   * Attempts before giving up.
   *
   * @default - without end
   */
  readonly maxAttempts?: number;

  /**
   * Time after which a start counts as successful.
   *
   * @default - at once
   */
  readonly window?: Duration;
}

/** How many containers of a service a swarm runs. */
export enum DeploymentMode {
  /** So many as it has replicas. */
  REPLICATED = 'replicated',
  /** One on each node. */
  GLOBAL = 'global',
  /** So many as it has replicas, each to its end. */
  REPLICATED_JOB = 'replicated-job',
  /** One on each node, each to its end. */
  GLOBAL_JOB = 'global-job',
}

/** How a swarm resolves the name of a service. */
export enum EndpointMode {
  /** One address, behind which the swarm balances. */
  VIRTUAL_ADDRESS = 'vip',
  /** The addresses of all containers. */
  DNS_ROUND_ROBIN = 'dnsrr',
}

/**
 * What a swarm does with a service.
 *
 * @example
 *
 * const deployment = Deployment.of({ constraints: ['node.role==worker'], update: { startFirst: true } });
 */
export class Deployment {
  /** The given settings. What is left out is as the swarm has it. */
  public static of(options: DeploymentOptions): Deployment {
    return new Deployment(copyOptions(options));
  }

  private constructor(private readonly options: DeploymentOptions) {
    checkRollout(options.update, ['pause', 'continue', 'rollback']);
    checkRollout(options.rollback, ['pause', 'continue']);
    checkWord(options.restart?.condition, 'a restart condition', ['none', 'on-failure', 'any']);
    checkCount(options.replicas, "'replicas'");
    checkCount(options.maxReplicasPerNode, "'maxReplicasPerNode'");
    checkCount(options.restart?.maxAttempts, "'maxAttempts'");
  }

  /** The `deploy` of a service, without resources. @internal */
  public _render(): DeploySpec {
    const { mode, replicas, endpointMode, labels, constraints, spreadOver, maxReplicasPerNode, update, rollback, restart } = this.options;
    return {
      mode,
      replicas,
      endpointMode,
      labels,
      placement: { constraints, preferences: spreadOver?.map((spread) => ({ spread })), maxReplicasPerNode },
      updateConfig: update && renderRollout(update),
      rollbackConfig: rollback && renderRollout(rollback),
      restartPolicy: restart && { ...restart, delay: restart.delay?.toCompose(), window: restart.window?.toCompose() },
    };
  }
}

function renderRollout({ delay, monitor, startFirst, ...same }: RolloutOptions): UpdateConfigSpec {
  return { ...same, delay: delay?.toCompose(), monitor: monitor?.toCompose(), order: startFirst ? 'start-first' : undefined };
}

function checkRollout(rollout: RolloutOptions | undefined, failureActions: string[]): void {
  checkWord(rollout?.failureAction, 'a failure action', failureActions);
  checkCount(rollout?.parallelism, "'parallelism'");
  const ratio = rollout?.maxFailureRatio;
  if (ratio !== undefined && !(ratio >= 0 && ratio <= 1)) {
    throw new ComposeError('deployment.value', `'maxFailureRatio' is ${ratio}; give a share from 0 to 1`);
  }
}

function checkCount(count: number | undefined, what: string): void {
  if (count !== undefined) {
    checkWhole(count, what, 'deployment.value', 0);
  }
}

function checkWord(word: string | undefined, what: string, allowed: string[]): void {
  if (word !== undefined && !allowed.includes(word)) {
    throw new ComposeError('deployment.value', `'${word}' is no ${what.replace(/^an? /, '')}; use one of '${allowed.join("', '")}'`);
  }
}
