import * as path from 'node:path';
import { App, Stack, Variable } from '../../src/app';
import { runCommandLine } from '../../src/cli/command-line';
import { ComposeError } from '../../src/core/private/errors';
import { SynthesisError } from '../../src/core/private/synthesis-error';
import type { Circumstances } from './fake-surroundings';
import { fakeSurroundings, filesBelow, removeFolders, writeFiles } from './fake-surroundings';
import { shop, writeOutput } from './shop';

afterAll(removeFolders);

async function synth(args: string[], circumstances: Circumstances = {}) {
  const surroundings = fakeSurroundings(circumstances);
  writeFiles(surroundings.folder, { 'main.js': '', 'main.ts': '', 'app.py': '', 'run.sh': '' });
  writeOutput(surroundings.folder, shop(), shop({ directory: 'blog', project: 'blog', networks: [], volumes: {}, variables: {}, secretFiles: {} }));
  const code = await runCommandLine(['synth', ...args], surroundings);
  return { ...surroundings, code, said: { out: surroundings.out(), err: surroundings.err() } };
}

test('runs a program in this process, and says what it wrote', async () => {
  const { code, said, loaded, folder } = await synth(['main.js']);

  expect(code).toBe(0);
  expect(loaded).toEqual([path.join(folder, 'main.js')]);
  expect(said).toEqual({
    out: `\
shop   1 service, 1 network, 1 volume, 3 variables (2 secret)   compose.out/shop
blog   1 service                                                compose.out/blog
       next: npx projen bootstrap
`,
    err: '',
  });
});

test('runs a command of any language', async () => {
  const { code, runs, folder } = await synth(['--quiet', '--', 'python', 'app.py', '--quiet'], { answer: () => ({ code: 0 }) });

  expect(code).toBe(0);
  expect(runs).toEqual([{ command: 'python app.py --quiet', folder, output: 'pass' }]);
});

test('says nothing when asked to', async () => {
  expect((await synth(['main.js', '--quiet'])).said).toEqual({ out: '', err: '' });
});

test('tells the program where to write, and reads from there', async () => {
  const { code, environment, said } = await synth(['main.js', '--outdir', 'elsewhere']);

  expect(environment).toEqual({ CDK_COMPOSE_OUTDIR: 'elsewhere' });
  expect({ code, err: said.err }).toEqual({ code: 1, err: expect.stringContaining("'elsewhere/manifest.json' does not exist") });
});

describe('--check', () => {
  test('tells the program to write nothing, and says when all is equal', async () => {
    const { code, environment, said } = await synth(['main.js', '--check']);

    expect(environment).toEqual({ CDK_COMPOSE_CHECK: '1' });
    expect({ code, ...said }).toEqual({ code: 0, out: 'compose.out is up to date\n', err: '' });
  });

  test('prints the differences that the program throws', async () => {
    const { code, said } = await synth(['main.js', '--check'], { program: () => { throw new SynthesisError('output.differs', 'two files differ', []); } });

    expect({ code, ...said }).toEqual({ code: 1, out: '', err: 'two files differ\n' });
  });
});

test('prints what the program throws', async () => {
  const { code, said } = await synth(['main.js'], { program: () => { throw new ComposeError('port.conflict', 'twice'); } });

  expect({ code, ...said }).toEqual({ code: 1, out: '', err: 'error    port.conflict             twice\n' });
});

test('prints the warnings that the synthesis left, but not those that somebody accepted', async () => {
  const warning = { id: 'image.floating', severity: 'warning', message: 'another image tomorrow', fix: 'name a version', places: [{ path: 'shop/api', source: 'a.ts:1:2' }] };
  const surroundings = fakeSurroundings();
  writeFiles(surroundings.folder, {
    'main.js': '',
    'compose.out/.findings.json': JSON.stringify({ version: 1, findings: [warning, { ...warning, acknowledged: 'a demo' }] }),
  });
  writeOutput(surroundings.folder);

  expect(await runCommandLine(['synth', 'main.js', '--quiet'], surroundings)).toBe(0);
  expect(surroundings.err()).toBe(`\
compose.out: 1 warning

warning  image.floating            another image tomorrow
         shop/api                  a.ts:1:2
         fix                       name a version

`);
});

describe('a program that cannot be run is refused', () => {
  test.each([
    [['none.js'], 1, /program\.missing +there is no program 'none\.js' in '.+'; compile it first, or correct the path/],
    [['main.ts'], 1, /program\.language +'main\.ts' is not JavaScript; let its own language run it: cdk-compose synth -- npx ts-node main\.ts/],
    [['app.py'], 1, /program\.language .* cdk-compose synth -- python app\.py/],
    [['run.sh'], 1, /program\.language .* cdk-compose synth -- <command> run\.sh/],
    [['--', 'python', 'app.py'], 1, /program\.failed +'python app\.py' could not be run; what it says above tells why/],
    [['main.js', '--', 'python'], 2, /give either a program, 'main\.js', or a command behind '--'/],
    [['--'], 2, /there is no command behind '--'/],
    [[], 2, /something is missing; usage: cdk-compose synth <program\.js> \| -- <command\.\.\.>/],
  ])('%j', async (args, code, err) => {
    expect(await synth(args)).toMatchObject({ code, said: { out: '', err: expect.stringMatching(err) } });
  });

  test('a command that failed is an error that tells its exit code', async () => {
    expect((await synth(['--', 'false'], { answer: () => ({ code: 3 }) })).said.err).toContain("'false' ended with exit code 3");
    expect((await synth(['--', 'none'], { answer: () => ({ err: 'spawn none ENOENT' }) })).said.err).toContain("'none' could not be run (spawn none ENOENT)");
  });
});

test('what a real program writes is what the other commands read', async () => {
  const surroundings = fakeSurroundings();
  writeFiles(surroundings.folder, { 'main.js': '' });
  const program = async () => {
    const app = new App({ outdir: path.join(surroundings.folder, 'compose.out') });
    const stack = new Stack(app, 'shop');
    Variable.password(stack, 'ORDERS_PASSWORD', { description: 'password of the owner' });
    Variable.optional(stack, 'REGION', { description: 'where mail is sent from', defaultValue: 'eu central' });
    app.synth();
  };

  expect(await runCommandLine(['synth', 'main.js'], { ...surroundings, load: program })).toBe(0);
  expect(await runCommandLine(['bootstrap'], surroundings)).toBe(0);
  expect(surroundings.err()).toBe('');
  expect(filesBelow(surroundings.folder)['compose.out/shop/.env']).toMatch(/^600 [^]*ORDERS_PASSWORD=[A-Za-z0-9]{32}\n[^]*REGION='eu central'\n$/);
});
