import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Seconds of processor time and kilobytes of address space that one answer may take. */
const LIMITED = 'ulimit -c 0; ulimit -t 15; ulimit -v 4000000; exec "$@"';
const TIMEOUT = 30_000;
const AT_ONCE = 2;

/** What Compose says of files: the reason why it refuses one, undefined where it accepts. */
export async function ask(command: readonly string[], files: readonly string[]): Promise<(string | undefined)[]> {
  const directory = mkdtempSync(join(tmpdir(), 'agreement-'));
  try {
    const answers: (string | undefined)[] = [];
    const waiting = [...files.entries()];
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, text] = next;
        const place = join(directory, String(index));
        mkdirSync(place);
        writeFileSync(join(place, 'docker-compose.yml'), text);
        answers[index] = await refusal(command, place);
      }
    }));
    return answers;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function refusal(command: readonly string[], directory: string): Promise<string | undefined> {
  const { PATH, HOME, DOCKER_HOST } = process.env;
  const args = ['-c', LIMITED, '-', ...command, '--profile', '*', 'config', '--quiet'];
  return new Promise((resolve) => {
    execFile('sh', args, { cwd: directory, env: { PATH, HOME, DOCKER_HOST }, timeout: TIMEOUT }, (error, _, stderr) => {
      resolve(error ? /^(panic:|fatal error:).*/m.exec(stderr)?.[0] ?? (stderr.trim().split('\n').slice(-1)[0] || String(error)) : undefined);
    });
  });
}
