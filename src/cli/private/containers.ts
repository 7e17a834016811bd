import { isRecord } from '../../core/private/objects';
import type { DockerCompose } from './docker';

/** A container of a stack, as `docker compose ps` tells it. */
export interface Container {
  readonly service: string;
  /** `running`, `exited`, `restarting` and the like. */
  readonly state: string;
  /** `healthy`, `unhealthy`, `starting`; empty without a health check. */
  readonly health: string;
  readonly exitCode: number;
  /** Where it can be reached from the host. */
  readonly addresses: readonly string[];
}

/** Whether a container is as it should be. */
export type Verdict = 'good' | 'waiting' | 'bad';

/** The containers of a stack, those that ended included. */
export async function containersOf(compose: DockerCompose): Promise<Container[]> {
  const { code, out } = await compose.ask('ps', '--all', '--format', 'json');
  return code === 0 ? parseContainers(out) : [];
}

/** A job that nobody waits for makes `up --wait` fail although it ended well: so the containers themselves are judged. */
export function verdictOf({ state, health, exitCode }: Container): Verdict {
  if (state === 'running') {
    return health === '' || health === 'healthy' ? 'good' : health === 'starting' ? 'waiting' : 'bad';
  }
  return state === 'exited' && exitCode === 0 ? 'good' : 'bad';
}

/** How a container is, for people. */
export function describeState({ state, health, exitCode }: Container): string {
  if (state === 'exited') {
    return exitCode === 0 ? 'finished' : `exited (${exitCode})`;
  }
  if (state === 'created') {
    return 'not started';
  }
  return health === '' ? state : health;
}

/** Composes before 2.21 print one list, later ones a line for each container. */
function parseContainers(text: string): Container[] {
  const lines = text.trim().startsWith('[') ? [text] : text.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line): unknown => JSON.parse(line)).filter(isRecord).map(({ Service, State, Health, ExitCode, Publishers }) => ({
    service: String(Service),
    state: String(State),
    health: String(Health ?? ''),
    exitCode: Number(ExitCode ?? 0),
    addresses: addresses(Array.isArray(Publishers) ? Publishers.filter(isRecord) : []),
  })).sort((a, b) => (a.service < b.service ? -1 : 1));
}

function addresses(publishers: readonly Record<string, unknown>[]): string[] {
  return [...new Set(publishers.filter(({ PublishedPort }) => Number(PublishedPort) > 0).map(({ URL, PublishedPort, Protocol }) => {
    const host = String(URL ?? '');
    return `${host.includes(':') ? `[${host}]` : host}:${String(PublishedPort)}${Protocol === 'tcp' ? '' : `/${String(Protocol)}`}`;
  }))];
}
