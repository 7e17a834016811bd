import type { RunResult, Surroundings } from './surroundings';

/** An engine that does not answer in this time is not there, as far as a hint is concerned. */
const PATIENCE = 5_000;

/** Volumes that a Compose project already has; none when there is no engine to ask. */
export async function volumesOf(project: string, surroundings: Surroundings): Promise<string[]> {
  const { code, out } = await surroundings.run(
    'docker',
    ['volume', 'ls', '--quiet', '--filter', `label=com.docker.compose.project=${project}`],
    { folder: surroundings.folder, output: 'keep', timeout: PATIENCE },
  );
  return code === 0 ? out.split('\n').filter((name) => name !== '') : [];
}

/** Runs `docker compose` in a stack's directory, where it finds the stack's files and `.env`. */
export function dockerCompose(directory: string, args: readonly string[], output: 'pass' | 'keep', { run }: Surroundings): Promise<RunResult> {
  return run('docker', ['compose', ...args], { folder: directory, output });
}
