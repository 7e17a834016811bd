import { spawnSync } from 'node:child_process';

/** What a program said and how it ended. */
export interface Outcome {
  /** Exit code; 127 when the program could not be started. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

let usable: string[][] | undefined;

/**
 * The Composes that tests ask, each as program and first arguments: those of the environment variable
 * COMPOSE_COMMANDS (separated by `;`), else `docker compose`; only those that answer `version`.
 *
 * @throws when none answers: a test that needs a Compose is an end-to-end test, and those are not skipped silently
 */
export function composeCommands(): string[][] {
  usable ??= (process.env.COMPOSE_COMMANDS ?? 'docker compose')
    .split(';')
    .map((command) => command.trim().split(/\s+/))
    .filter((command) => command[0] && compose(command, '.', ['version']).status === 0);
  if (usable.length === 0) throw new Error('no Docker Compose answers: install one, or name one in COMPOSE_COMMANDS');
  return usable.map((command) => [...command]);
}

/** Runs `config` of a Compose in a directory, for example with `['--format', 'json']`. */
export function composeConfig(command: string[], directory: string, args: string[] = []): Outcome {
  return compose(command, directory, ['config', ...args]);
}

/** Runs any subcommand of a Compose in a directory; it sees no environment variable but those given and what it needs to reach the engine. */
export function compose(command: string[], directory: string, args: string[], env: { [name: string]: string } = {}): Outcome {
  const [program = '', ...first] = command;
  const { PATH, HOME, DOCKER_HOST } = process.env;
  const result = spawnSync(program, [...first, ...args], {
    cwd: directory, encoding: 'utf8', env: { PATH, HOME, DOCKER_HOST, ...env }, maxBuffer: 64 * 1024 * 1024,
  });
  return { status: result.status ?? 127, stdout: result.stdout ?? '', stderr: result.stderr ?? String(result.error) };
}
