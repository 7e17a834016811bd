import * as path from 'node:path';
import { ComposeError } from '../../core/private/errors';
import type { ManifestStack } from './manifest-reader';
import type { RunResult, Surroundings } from './surroundings';

/** An engine that does not answer in this time is not there, as far as a hint is concerned. */
const PATIENCE = 5_000;

/** Volumes that a stack already has; none when there is no engine to ask. */
export async function volumesOf({ project: written }: ManifestStack, { run, folder, environment }: Surroundings): Promise<string[]> {
  const project = environment.COMPOSE_PROJECT_NAME || written;
  const filter = `label=com.docker.compose.project=${project}`;
  const { code, out } = await run('docker', ['volume', 'ls', '--quiet', '--filter', filter], { folder, output: 'keep', timeout: PATIENCE });
  return code === 0 ? out.split('\n').filter((name) => name !== '') : [];
}

/** `docker compose` in the directory of a stack, where it finds the stack's files and its `.env`. */
export class DockerCompose {
  private readonly directory: string;

  constructor({ outdir, directory }: ManifestStack, private readonly surroundings: Surroundings) {
    this.directory = path.resolve(surroundings.folder, outdir, directory);
  }

  /** Runs a sub command and keeps what it says. */
  public ask(...args: string[]): Promise<RunResult> {
    return this.run(args, 'keep');
  }

  /** Runs a sub command that takes its time: a terminal shows its progress; elsewhere what it complains about is kept. */
  public do(...args: string[]): Promise<RunResult> {
    return this.surroundings.terminal.interactive ? this.run(args, 'pass') : this.run(['--progress', 'quiet', ...args], 'keep');
  }

  private async run(args: readonly string[], output: 'pass' | 'keep'): Promise<RunResult> {
    const result = await this.surroundings.run('docker', ['compose', ...args], { folder: this.directory, output });
    if (result.code === undefined) {
      throw new ComposeError('engine.missing', `'docker compose' could not be run${result.err === '' ? '' : ` (${result.err})`}; install Docker with Compose, and start it`);
    }
    return result;
  }
}
