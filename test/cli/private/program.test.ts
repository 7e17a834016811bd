import * as path from 'node:path';
import { runCommandLine } from '../../../src/cli/command-line';
import type { Circumstances } from '../fake-surroundings';
import { fakeSurroundings, leaveReceipt, removeFolders, writeFiles } from '../fake-surroundings';
import { shop, writeOutput } from '../shop';

afterAll(removeFolders);

async function synth(args: string[], circumstances: Circumstances = {}) {
  const surroundings = fakeSurroundings(circumstances);
  writeFiles(surroundings.folder, { 'main.js': '', 'main.ts': '', 'app.py': '', 'run.sh': '' });
  writeOutput(surroundings.folder, shop());
  const code = await runCommandLine(['synth', ...args], surroundings);
  return { ...surroundings, code, said: { out: surroundings.out(), err: surroundings.err() } };
}

test('a JavaScript program runs in this process', async () => {
  const { code, loaded, runs, folder } = await synth(['main.js']);

  expect({ code, loaded, runs }).toEqual({ code: 0, loaded: [path.join(folder, 'main.js')], runs: [] });
});

test('a command of any language runs in its own, and says what it likes', async () => {
  const { code, runs, folder } = await synth(['--quiet', '--', 'python', 'app.py', '--quiet'], {
    answer: (_, surroundings) => {
      leaveReceipt(surroundings, 'compose.out');
      return { code: 0 };
    },
  });

  expect(code).toBe(0);
  expect(runs).toEqual([{ command: 'python app.py --quiet', folder, output: 'pass' }]);
});

test.each([[{}, '1'], [{ JSII_HOST_STACK_TRACES: '0' }, '0']])('a command says its lines unless the environment %j has it otherwise', async (environment, expected) => {
  const surroundings = await synth(['--', 'python', 'app.py'], { environment, answer: () => ({ code: 0 }) });

  expect(surroundings.environment).toMatchObject({ JSII_HOST_STACK_TRACES: expected });
});

describe('a program that ends without a synthesis is refused', () => {
  const refused = {
    code: 1,
    said: {
      out: '',
      err: expect.stringContaining(
        "error    program.silent            the program ended without calling 'app.synth()', so that nothing was written; call it when every stack is described\n",
      ),
    },
  };

  test.each([[[]], [['--check']], [['--quiet']]])('with %j', async (options) => {
    expect(await synth(['main.js', ...options], { program: () => undefined })).toMatchObject(refused);
  });

  test('as a command too', async () => {
    expect(await synth(['--check', '--', 'true'], { answer: () => ({ code: 0 }) })).toMatchObject(refused);
  });
});

test.each<[string, Circumstances]>([
  ['ends well', {}],
  ['throws', { program: () => { throw new Error('broken'); } }],
])('leaves nothing in the environment when the program %s', async (_, circumstances) => {
  expect((await synth(['main.js'], circumstances)).environment).toEqual({});
});

test('warnings of the synthesis are printed, but not those that somebody accepted', async () => {
  const warning = { id: 'image.floating', severity: 'warning', message: 'another image tomorrow', fix: 'name a version', places: [{ path: 'shop/api', source: 'a.ts:1:2' }] };
  const findings = { version: 1, findings: [warning, { ...warning, acknowledged: 'a demo' }] };
  const program: Circumstances['program'] = (surroundings) => {
    writeFiles(surroundings.folder, { 'compose.out/.findings.json': JSON.stringify(findings) });
    leaveReceipt(surroundings, 'compose.out');
  };

  expect((await synth(['main.js', '--quiet'], { program })).said.err).toBe(`\
compose.out: 1 warning

warning  image.floating            another image tomorrow
         shop/api                  a.ts:1:2
         fix                       name a version

`);
  expect((await synth(['main.js', '--check'], { program })).said.err).toBe('');
});

describe('a program that cannot be run is refused', () => {
  test.each([
    [['none.js'], 1, /program\.missing +there is no program 'none\.js' in '.+'; compile it first, or correct the path/],
    [['main.ts'], 1, /program\.language +'main\.ts' is not JavaScript; let its own language run it: '-- npx ts-node main\.ts'/],
    [['app.py'], 1, /program\.language .* '-- python app\.py'/],
    [['run.sh'], 1, /program\.language .* '-- <command> run\.sh'/],
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
