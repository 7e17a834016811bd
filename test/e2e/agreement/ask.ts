import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENTS } from './files';

/** Seconds of processor time and kilobytes of address space that one answer may take. */
const LIMITED = 'ulimit -c 0; ulimit -t 15; ulimit -v 4000000; exec "$@"';
const TIMEOUT = 30_000;
const AT_ONCE = 2;

/** What Compose says of files: the reason why it refuses one, undefined where it accepts. */
export function ask(command: readonly string[], files: readonly string[]): Promise<(string | undefined)[]> {
  return inFolders(files, (folder) => run(command, ['--profile', '*', 'config', '--quiet'], folder));
}

/** The same for starting them; nothing stays of what was made. */
export function up(command: readonly string[], files: readonly string[]): Promise<(string | undefined)[]> {
  return inFolders(files, async (folder, index) => {
    const project = ['--project-name', `agreement-${process.pid}-${index}`];
    const refusal = await run(command, [...project, 'up', '--detach', '--pull', 'never'], folder);
    const down = (): Promise<string | undefined> => run(command, [...project, 'down', '--volumes', '--remove-orphans', '--timeout', '0'], folder);
    await down();
    if (refusal?.includes('failed to create network')) {
      // The engine may still have been at another network of the stack.
      await down();
    }
    return refusal;
  });
}

type Answer = (folder: string, index: number) => Promise<string | undefined>;

async function inFolders(files: readonly string[], answer: Answer): Promise<(string | undefined)[]> {
  const directory = mkdtempSync(join(tmpdir(), 'agreement-'));
  try {
    const answers: (string | undefined)[] = [];
    const waiting = [...files.entries()];
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
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
