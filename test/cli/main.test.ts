import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import { newFolder, removeFolders, writeFiles } from './fake-surroundings';
import { manifest, shop } from './shop';

const ROOT = path.join(__dirname, '..', '..');
const PARTS = ['src/cli', 'src/core/private', 'src/app/private'];
const compilerOptions = { module: ts.ModuleKind.Node16, target: ts.ScriptTarget.ES2022 };
let main: string;

/** The command line as it is published, without the time that a whole compilation takes. */
beforeAll(() => {
  const folder = newFolder();
  for (const part of PARTS) {
    for (const file of fs.readdirSync(path.join(ROOT, part), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
      const text = fs.readFileSync(path.join(ROOT, part, file), 'utf8');
      const target = path.join(part.replace(/^src/, 'lib'), file.replace(/\.ts$/, '.js'));
      writeFiles(folder, { [target]: ts.transpileModule(text, { compilerOptions }).outputText });
    }
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  writeFiles(folder, { 'package.json': '{ "version": "1.2.3" }' });
  main = path.join(folder, 'lib/cli/main.js');
});

afterAll(removeFolders);

function run(files: { [file: string]: string }, ...args: string[]) {
  const folder = newFolder();
  writeFiles(folder, { 'compose.out/manifest.json': manifest(shop()), ...files });
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('starts with the line that makes it a program', () => {
  expect(fs.readFileSync(main, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(run({}, '--version')).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
  expect(run({}, 'nothing')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining("'nothing' is no command") });
});

test.each([
  ['a CommonJS program', 'main.js', "require('node:fs').writeFileSync('ran', process.argv.slice(1).join())"],
  ['an ES module', 'main.mjs', "import fs from 'node:fs'; await null; fs.writeFileSync('ran', process.argv.slice(1).join())"],
  ['a program that goes on after its last line', 'main.cjs', "setTimeout(() => console.log('later'), 20)"],
])('runs %s, and waits until it has nothing left to do', (_, name, text) => {
  const { status, stdout, stderr } = run({ [name]: text }, 'synth', name);

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^(later\n)?shop {3}1 service, /);
});

test.each([
  ['at once', "throw new Error('broken')"],
  ['later', "setTimeout(() => { throw new Error('broken'); }, 20)"],
  ['in a promise that nobody awaits', "(async () => { await null; throw new Error('broken'); })()"],
])('reports what a program throws %s', (_, text) => {
  expect(run({ 'main.js': text }, 'synth', 'main.js')).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/^Error: broken\n +at .*main\.js:1:/) });
});

test('keeps an exit code that the program sets', () => {
  expect(run({ 'main.js': 'process.exitCode = 7' }, 'synth', 'main.js', '--quiet').status).toBe(7);
});

test('the program sees what was asked for in its environment', () => {
  const text = 'console.log(process.env.CDK_COMPOSE_CHECK, process.env.CDK_COMPOSE_OUTDIR)';

  expect(run({ 'main.js': text }, 'synth', 'main.js', '--check', '--outdir', 'compose.out').stdout).toBe('1 compose.out\ncompose.out is up to date\n');
  expect(run({ 'main.js': text }, 'synth', '--check', '--', process.execPath, 'main.js').stdout).toBe('1 undefined\ncompose.out is up to date\n');
});
