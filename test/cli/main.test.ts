import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import { filesBelow, newFolder, removeFolders, writeFiles } from './fake-surroundings';

const ROOT = path.join(__dirname, '..', '..');
/** The command line and what a small program needs. */
const PARTS = ['src/cli', 'src/core', 'src/specification', 'src/app'];
const compilerOptions = { module: ts.ModuleKind.Node16, target: ts.ScriptTarget.ES2022 };
let library: string;
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
  library = path.join(folder, 'lib');
  main = path.join(library, 'cli/main.js');
});

afterAll(removeFolders);

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it left in the folder for temporary files. */
  readonly left: string[];
}

/** Runs the command line in a folder of its own, or in one that is given. */
function run(files: { [file: string]: string }, args: string[], folder = newFolder()): Result {
  const temporary = newFolder();
  writeFiles(folder, files);
  const { NODE_EXTRA_CA_CERTS: _slow, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder, encoding: 'utf8', env: { ...environment, LIBRARY: path.join(library, 'app'), TMPDIR: temporary },
  });
  return { status, stdout, stderr, left: Object.keys(filesBelow(temporary)) };
}

/** A program that writes the stack `shop`. */
const PROGRAM = `
  const { App, Stack } = require(process.env.LIBRARY);
  const app = new App();
  new Stack(app, 'shop');
  app.synth();
`;
const WRITTEN = 'shop   0 services   compose.out/shop\n       next: npx cdk-compose up\n';

test('starts with the line that makes it a program', () => {
  expect(fs.readFileSync(main, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(run({}, ['--version'])).toMatchObject({ status: 0, stdout: '1.2.3\n', stderr: '' });
  expect(run({}, ['nothing'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining("'nothing' is no command") });
});

test.each([
  ['a CommonJS program', 'main.js', PROGRAM],
  ['an ES module', 'main.mjs', `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); await null; ${PROGRAM}`],
  ['a program that goes on after its last line', 'main.cjs', `setTimeout(() => { ${PROGRAM} }, 20)`],
])('runs %s, and waits until it has nothing left to do', (_, name, text) => {
  expect(run({ [name]: text }, ['synth', name])).toEqual({ status: 0, stdout: WRITTEN, stderr: '', left: [] });
});

test('runs a program in a process of its own', () => {
  expect(run({ 'main.js': PROGRAM }, ['synth', '--', process.execPath, 'main.js'])).toEqual({ status: 0, stdout: WRITTEN, stderr: '', left: [] });
});

test('runs itself: both say what was written', () => {
  const synth = ['synth', '--', process.execPath, main, 'synth', 'main.js'];

  expect(run({ 'main.js': PROGRAM }, synth)).toEqual({ status: 0, stdout: WRITTEN + WRITTEN, stderr: '', left: [] });
});

test('finds what several apps of a program wrote, wherever they wrote it', () => {
  const app = (outdir: string, stack: string) => `{ const app = new App({ outdir: '${outdir}' }); new Stack(app, '${stack}'); app.synth(); }`;
  const text = `const { App, Stack } = require(process.env.LIBRARY); ${app('out/a', 'shop')} ${app('out/b', 'blog')}`;

  expect(run({ 'main.js': text }, ['synth', 'main.js'])).toMatchObject({
    status: 0,
    stdout: `\
shop   0 services   out/a/shop
       next: npx cdk-compose up --outdir out/a
blog   0 services   out/b/blog
       next: npx cdk-compose up --outdir out/b
`,
    stderr: '',
  });
});

test('checks what is on disk', () => {
  const folder = newFolder();
  const differs = { status: 1, stdout: '', stderr: expect.stringMatching(/^compose\.out: \d files not as the program writes them/), left: [] };
  expect(run({ 'main.js': PROGRAM }, ['synth', 'main.js', '--check'], folder)).toEqual(differs);
  run({}, ['synth', 'main.js'], folder);
  expect(run({}, ['synth', 'main.js', '--check'], folder)).toMatchObject({ status: 0, stdout: 'compose.out is up to date\n', stderr: '' });
  run({}, ['synth', 'main.js', '--outdir', 'elsewhere'], folder);
  expect(run({}, ['synth', 'main.js', '--check', '--outdir', 'elsewhere'], folder)).toMatchObject({ status: 0, stdout: 'elsewhere is up to date\n', stderr: '' });
});

describe('a program that does not synthesize is an error', () => {
  const nothing = 'const { App } = require(process.env.LIBRARY); new App();';
  const error = { status: 1, stdout: '', stderr: expect.stringContaining('program.silent            the program ended without calling'), left: [] };

  test.each([[['main.js']], [['main.js', '--check']], [['--', process.execPath, 'main.js']]])('%j', (args) => {
    expect(run({ 'main.js': nothing }, ['synth', ...args])).toEqual(error);
  });
});

test.each([
  ['at once', "throw new Error('broken')"],
  ['later', "setTimeout(() => { throw new Error('broken'); }, 20)"],
  ['in a promise that nobody awaits', "(async () => { await null; throw new Error('broken'); })()"],
])('reports what a program throws %s', (_, text) => {
  expect(run({ 'main.js': text }, ['synth', 'main.js'])).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/^Error: broken\n +at .*main\.js:1:/), left: [] });
});

test('keeps an exit code that the program sets', () => {
  expect(run({ 'main.js': `${PROGRAM}; process.exitCode = 7` }, ['synth', 'main.js', '--quiet']).status).toBe(7);
});

describe('a program that ends the whole process', () => {
  test('is an error that tells where, since nothing could follow it', () => {
    expect(run({ 'main.js': `${PROGRAM}; process.exit()` }, ['synth', 'main.js'])).toEqual({
      status: 1,
      stdout: '',
      stderr: "error    program.exited            'main.js' calls 'process.exit()', which ends the command line too;"
        + ` let it end by itself, or give it a process of its own: '-- node main.js'\n${' '.repeat(35)}main.js:6:11\n`,
      left: [],
    });
  });

  test('keeps the exit code that it chose', () => {
    expect(run({ 'main.js': 'setTimeout(() => process.exit(3), 20)' }, ['synth', 'main.js'])).toEqual({ status: 3, stdout: '', stderr: '', left: [] });
  });

  test('does as it likes in a process of its own', () => {
    expect(run({ 'main.js': `${PROGRAM}; process.exit()` }, ['synth', '--', process.execPath, 'main.js'])).toMatchObject({ status: 0, stdout: WRITTEN });
  });
});
