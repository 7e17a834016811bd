import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runProgram, transpiledLibrary } from '../../helpers/program';

let library: string;
let folder: string;
beforeAll(() => {
  library = transpiledLibrary();
});
afterAll(() => fs.rmSync(library, { recursive: true, force: true }));
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A program whose stack has another content and other files in each version. */
function program(version: 'old' | 'new'): string {
  return `
    const { App, Stack, StackFile } = require(${JSON.stringify(path.join(library, 'app'))});
    const { ComposeService } = require(${JSON.stringify(path.join(library, 'compose'))});
    const app = new App();
    const stack = new Stack(app, 'shop');
    new ComposeService(stack, 'api', { spec: { image: 'busybox:1.37', hostname: '${version}' } });
    new StackFile(stack, 'both', { path: 'both.txt', content: '${version}' });
    new StackFile(stack, 'one', { path: '${version}/only.txt', content: '${version}' });
    app.synth();`;
}

/** Ends the process by force at the n-th call that changes the disk. */
function killedAt(step: number): string {
  return `
    const fs = require('node:fs');
    let step = 0;
    for (const name of ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'copyFileSync', 'rmSync', 'rmdirSync']) {
      const original = fs[name];
      fs[name] = (...args) => {
        if (++step === ${step}) {
          process.kill(process.pid, 'SIGKILL');
          for (;;);
        }
        return original(...args);
      };
    }`;
}

function output(): { [file: string]: string } {
  const root = path.join(folder, 'compose.out');
  return Object.fromEntries(
    fs.readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => fs.statSync(path.join(root, file)).isFile() && !/\.synth-|\.sources|\.manifest\.next/.test(file))
      .map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]),
  );
}

test('a crash at any step leaves every file old or new, and the next run mends it without a word', () => {
  expect(runProgram(program('new'), folder).status).toBe(0);
  const wanted = output();
  fs.rmSync(path.join(folder, 'compose.out'), { recursive: true });
  expect(runProgram(program('old'), folder).status).toBe(0);
  const before = output();
  const saved = path.join(folder, 'saved');
  fs.cpSync(path.join(folder, 'compose.out'), saved, { recursive: true });

  let step = 1;
  for (; step < 200; step++) {
    fs.rmSync(path.join(folder, 'compose.out'), { recursive: true });
    fs.cpSync(saved, path.join(folder, 'compose.out'), { recursive: true });
    const run = runProgram(killedAt(step) + program('new'), folder);
    if (run.signal !== 'SIGKILL') {
      expect(run.status).toBe(0);
      break;
    }
    for (const [file, text] of Object.entries(output())) {
      expect([before[file], wanted[file]]).toContain(text);
    }
    expect(runProgram(program('new'), folder)).toMatchObject({ status: 0 });
    expect(output()).toEqual(wanted);
    expect(fs.readdirSync(path.join(folder, 'compose.out')).filter((file) => file.startsWith('.synth-') || file.startsWith('.manifest'))).toEqual([]);
  }
  // Several files, each with its own steps: the loop must have met them all.
  expect(step).toBeGreaterThan(30);
}, 120_000);

test('a crash of the very first run is mended too', () => {
  for (const step of [1, 5, 10, 20, 30]) {
    fs.rmSync(path.join(folder, 'compose.out'), { recursive: true, force: true });
    expect(runProgram(killedAt(step) + program('old'), folder).signal).toBe('SIGKILL');
    expect(runProgram(program('new'), folder)).toMatchObject({ status: 0, stderr: '' });
  }
}, 60_000);

test('a second run with nothing changed touches no file', () => {
  runProgram(program('new'), folder);
  const file = path.join(folder, 'compose.out/shop/docker-compose.yml');
  const before = fs.statSync(file, { bigint: true }).mtimeNs;
  expect(runProgram(program('new'), folder).status).toBe(0);
  expect(fs.statSync(file, { bigint: true }).mtimeNs).toBe(before);
});
