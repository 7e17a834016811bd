import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programText, run, textsIn, TYPESCRIPT } from '../languages/programs';

/*
 * The package as npm would publish it, in an empty projen project of somebody else. `npx projen consume` compiles it first.
 */

const ROOT = join(__dirname, '../..');
const BUNDLED = ['node-forge'];

interface Tarball {
  readonly filename: string;
  readonly size: number;
  readonly files: { readonly path: string }[];
}

const home = mkdtempSync(join(tmpdir(), 'cdk-compose-package-'));
const project = join(home, 'shop');
const [tarball] = JSON.parse(run(ROOT, ['npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', home])) as [Tarball];
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What the README says to write into `.projenrc.ts`, with the tarball in the place of the published package. */
function projenrc(): string {
  const [, lines = ''] = /^```js\n(project\..*?)^```$/ms.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  expect(lines.trim().split('\n').length).toBeLessThanOrEqual(6);
  return readFileSync(join(__dirname, 'project.ts'), 'utf8')
    .replace(/^\/\/ HERE .*\n/m, lines.replace("'cdk-compose'", `'cdk-compose@file:../${tarball.filename}'`));
}

describe('the tarball', () => {
  const paths = tarball.files.map(({ path }) => path);

  test('holds what runs, what describes it and what it is allowed, and nothing else', () => {
    const known = new RegExp(`^(package\\.json|README\\.md|LICENSE|\\.jsii|lib/.*\\.(js|d\\.ts)|node_modules/(${BUNDLED.join('|')})/.*)$`);
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE', '.jsii', 'lib/index.js', 'lib/index.d.ts', 'lib/cli/main.js']));
  });

  test('holds nothing whose source is gone, and no program but the command line', () => {
    const sourceOf = (path: string) => path.replace(/^lib\//, 'src/').replace(/(\.d\.ts|\.js)$/, '.ts');
    const own = paths.filter((path) => path.startsWith('lib/'));
    expect(own.filter((path) => !existsSync(join(ROOT, sourceOf(path))))).toEqual([]);
    expect(own.filter((path) => path.endsWith('/main.js'))).toEqual(['lib/cli/main.js']);
  });

  test('is small', () => {
    expect(tarball.size).toBeLessThan(1_500_000);
  });
});

describe('an empty projen project', () => {
  beforeAll(() => {
    mkdirSync(join(project, 'src'), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
    writeFileSync(join(project, '.projenrc.ts'), projenrc());
    writeFileSync(join(project, 'src/main.ts'), programText(TYPESCRIPT, 'readme'));
    writeFileSync(join(project, 'src/team.ts'), readFileSync(join(__dirname, 'team.ts')));
    const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/projen/package.json'), 'utf8')) as { version: string };
    run(project, ['npm', 'install', '--save-dev', '--prefer-offline', '--no-audit', '--no-fund', `projen@${version}`, 'ts-node@10', 'typescript@~5.9.3']);
    run(project, ['node_modules/.bin/ts-node', '--transpile-only', '--compiler-options', '{"module":"commonjs"}', '.projenrc.ts']);
  }, 780_000);

  test('synthesizes the README\'s example by the README\'s task, and finds it up to date', () => {
    run(project, ['npx', 'projen', 'synth']);
    expect(Object.keys(textsIn(join(project, 'compose.out')))).toEqual(expect.arrayContaining(['manifest.json', 'shop/docker-compose.yml', 'shop/README.md']));
    expect(run(project, ['npx', 'projen', 'synth', '--check'])).toContain('compose.out is up to date');
  }, 120_000);

  test('runs a subclass of a part and a construct of its own', () => {
    expect(run(project, ['npx', 'cdk-compose', 'synth', '--outdir', 'team.out', 'lib/team.js'])).toMatch(/^team +2 services, /);
    expect(textsIn(join(project, 'team.out'))['team/docker-compose.yml']).toMatch(/^ {2}platform-api:$[^]*^ {2}platform-cache:$/m);
  }, 60_000);

  test('loads what it is asked for, and nothing before', () => {
    const program = "const { Size } = require('cdk-compose'); Size; console.log(Object.keys(require.cache).map((file) => path.relative('node_modules/cdk-compose/lib', file)).join())";
    expect(run(project, ['node', '--eval', program])).toMatch(/^index\.js,core\/index\.js,core\/size\.js,[^]{0,200}$/);
  });

  test('imports it as an ES module too', () => {
    const program = "import { App, compose } from 'cdk-compose'; console.log(typeof App, typeof compose.ComposeService);";
    expect(run(project, ['node', '--input-type=module', '--eval', program])).toBe('function function\n');
  });

  test('has one copy of constructs, and all that npm wants', () => {
    const copies = readdirSync(join(project, 'node_modules'), { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)constructs\/package\.json$/.test(path));
    expect(copies).toEqual(['constructs/package.json']);
    expect(run(project, ['npm', 'ls', '--all'])).not.toMatch(/invalid|extraneous|UNMET DEPENDENCY/);
  }, 60_000);
});
