import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CONTENTS } from './files';

/** Seconds of processor time and kilobytes of address space that one answer may take. */
const LIMITED = 'ulimit -c 0; ulimit -t 15; ulimit -v 4000000; exec "$@"';
const TIMEOUT = 30_000;
const AT_ONCE = 2;
/** The engine is what a start waits for. */
const STARTS_AT_ONCE = 4;

/** What Compose says of files: the reason why it refuses one, undefined where it accepts. */
export function ask(command: readonly string[], files: readonly string[]): Promise<(string | undefined)[]> {
  return inFolders(files, (folder) => run(command, ['--profile', '*', 'config', '--quiet'], folder));
}

/** The same for starting them, or for running one of their jobs; nothing stays of what was made. */
export function up(command: readonly string[], files: readonly string[], jobs: readonly (string | undefined)[]): Promise<(string | undefined)[]> {
  return inFolders(files, async (folder, index) => {
    const project = ['--project-name', `agreement-${process.pid}-${index}`];
    const job = jobs[index];
    const start = job === undefined ? ['up', '--detach', '--pull', 'never'] : ['run', '--rm', job];
    const refusal = await run(command, [...project, ...start], folder);
    const down = (...more: string[]): Promise<string | undefined> => run(command, [...project, 'down', '--remove-orphans', '--timeout', '0', ...more], folder);
    // What could not be made is a reason to stop: the engine may still be at another network of the stack.
    if (await down('--volumes') !== undefined || /\bcreate\b/.test(refusal ?? '')) {
      await setTimeout(1_000);
      await down();
    }
    return refusal;
  }, STARTS_AT_ONCE);
}

type Answer = (folder: string, index: number) => Promise<string | undefined>;

async function inFolders(files: readonly string[], answer: Answer, atOnce = AT_ONCE): Promise<(string | undefined)[]> {
  const directory = mkdtempSync(join(tmpdir(), 'agreement-'));
  try {
    const answers: (string | undefined)[] = [];
    const waiting = [...files.entries()];
    await Promise.all(Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, text] = next;
        const folder = join(directory, String(index));
        mkdirSync(folder);
        for (const [name, content] of Object.entries({ ...CONTENTS, 'docker-compose.yml': text })) {
          writeFileSync(join(folder, name), content);
        }
        answers[index] = await answer(folder, index);
      }
    }));
    return answers;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function run(command: readonly string[], args: readonly string[], directory: string): Promise<string | undefined> {
  const { PATH, HOME, DOCKER_HOST } = process.env;
  return new Promise((resolve) => {
    execFile('sh', ['-c', LIMITED, '-', ...command, ...args], { cwd: directory, env: { PATH, HOME, DOCKER_HOST }, timeout: TIMEOUT }, (error, _, stderr) => {
      resolve(error ? /^(panic:|fatal error:).*/m.exec(stderr)?.[0] ?? (stderr.trim().split('\n').slice(-1)[0] || String(error)) : undefined);
    });
  });
}
