import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, transpiledLibrary } from '../../helpers/program';

test('the program writes the development system into compose.out', () => {
  const library = transpiledLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'poc3-'));
  try {
    const run = runProgram(`require(${JSON.stringify(join(library, 'stacks/poc3/main.js'))})`, folder);

    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'compose.out/poc3/docker-compose.yml'), 'utf8'))
      .toBe(readFileSync(join(__dirname, 'expected/development/docker-compose.yml'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(library, { recursive: true });
  }
});
