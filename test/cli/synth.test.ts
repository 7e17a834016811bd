import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { App, Stack, Variable } from '../../src/app';
import { runCommandLine } from '../../src/cli/command-line';
import { ComposeError } from '../../src/core/private/errors';
import { SynthesisError } from '../../src/core/private/synthesis-error';
import { Image, Service } from '../../src/resources';
import type { Circumstances } from './fake-surroundings';
import { fakeSurroundings, filesBelow, leaveReceipt, removeFolders, writeFiles } from './fake-surroundings';
import { manifest, shop, writeOutput } from './shop';

afterAll(removeFolders);

const plain = { networks: [], volumes: {}, variables: {}, secretFiles: {} };

async function synth(args: string[], circumstances: Circumstances = {}, files: { [file: string]: string } = {}) {
  const surroundings = fakeSurroundings(circumstances);
  writeOutput(surroundings.folder, shop(), shop({ ...plain, directory: 'blog', project: 'blog' }));
  writeFiles(surroundings.folder, { 'main.js': '', ...files });
  const code = await runCommandLine(['synth', 'main.js', ...args], surroundings);
  return { ...surroundings, code, said: { out: surroundings.out(), err: surroundings.err() } };
}

test('says what the program wrote, and what to do next', async () => {
  expect(await synth([])).toMatchObject({
    code: 0,
    said: {
      out: `\
shop   1 service, 1 network, 1 volume, 3 variables (2 secret)   compose.out/shop
blog   1 service                                                compose.out/blog
       next: npx cdk-compose up
`,
      err: '',
    },
  });
});

test('names the next step as a task of projen where there is one', async () => {
  const tasks = { '.projen/tasks.json': '{ "tasks": { "up": {} } }' };

  expect((await synth([], {}, tasks)).said.out).toMatch(/ {7}next: npx projen up\n$/);
});

test('says what each app of a program wrote, wherever that is', async () => {
  const { said } = await synth([], { program: (surroundings) => leaveReceipt(surroundings, 'out/a', '.', 'out/a') }, {
    'out/a/manifest.json': manifest(shop(plain)),
    'manifest.json': manifest(shop({ ...plain, directory: 'b' })),
  });

  expect(said).toEqual({
    out: `\
shop   1 service   out/a/shop
       next: npx cdk-compose up --outdir out/a
b      1 service   ./b
       next: npx cdk-compose up --outdir .
`,
    err: '',
  });
});

test('says nothing when asked to', async () => {
  expect((await synth(['--quiet'])).said).toEqual({ out: '', err: '' });
});

test('tells the program where to write', async () => {
  const { environment, said } = await synth(['--outdir', 'elsewhere']);

  expect(environment).toEqual({ CDK_COMPOSE_OUTDIR: 'elsewhere' });
  expect(said.err).toBe('');
});

test('finds out when what was written is gone again', async () => {
  const { code, said } = await synth([], { program: (surroundings) => leaveReceipt(surroundings, 'elsewhere') });

  expect({ code, err: said.err }).toEqual({ code: 1, err: expect.stringContaining("'elsewhere/manifest.json' does not exist") });
});

describe('--check', () => {
  test('tells the program to write nothing, and says when all is equal', async () => {
    const { code, environment, said } = await synth(['--check']);

    expect(environment).toEqual({ CDK_COMPOSE_CHECK: '1' });
    expect({ code, ...said }).toEqual({ code: 0, out: 'compose.out is up to date\n', err: '' });
  });

  test('prints the differences that the program throws', async () => {
    const { code, said } = await synth(['--check'], { program: () => { throw new SynthesisError('output.differs', 'two files differ', []); } });

    expect({ code, ...said }).toEqual({ code: 1, out: '', err: 'two files differ\n' });
  });
});

test('prints what the program throws, and where', async () => {
  const { code, said } = await synth([], { program: () => { throw new ComposeError('port.conflict', 'twice'); } });

  expect({ code, ...said }).toEqual({ code: 1, out: '', err: expect.stringMatching(/^error {4}port\.conflict {13}twice\n +test\/cli\/synth\.test\.ts:\d+:\d+\n$/) });
});

test('what a real program writes is what the other commands read', async () => {
  const surroundings = fakeSurroundings();
  writeFiles(surroundings.folder, { 'main.js': '' });
  const load = async () => {
    const app = new App({ outdir: path.join(surroundings.folder, 'compose.out') });
    const stack = new Stack(app, 'shop');
    Variable.password(stack, 'ORDERS_PASSWORD', { description: 'password of the owner' });
    Variable.optional(stack, 'REGION', { description: 'where mail is sent from', defaultValue: 'eu central' });
    const token = Variable.secret(stack, 'TOKEN', { description: 'token of the tool' });
    new Service(stack, 'tool', { image: Image.of('busybox', '1.37'), profiles: ['tools'], environment: { TOKEN: token.text } });
    app.synth();
  };

  expect(await runCommandLine(['synth', 'main.js', '--quiet'], { ...surroundings, environment: process.env, load })).toBe(0);
  expect(await runCommandLine(['bootstrap'], surroundings)).toBe(0);
  expect(surroundings.err()).toBe('');
  expect(surroundings.out()).toContain('to do   TOKEN   token of the tool (for a profile): write it into compose.out/shop/.env\n');
  expect(filesBelow(surroundings.folder)['compose.out/shop/.env']).toMatch(/^600 [^]*ORDERS_PASSWORD=[A-Za-z0-9]{32}\n[^]*REGION='eu central'\n/);
});

describe('findings for programs', () => {
  const finding = { id: 'image.floating', severity: 'warning', message: 'moves', fix: 'pin it', places: [{ path: 'shop', source: 'main.ts:3:1' }] };
  const leave = ({ environment }: { environment: { [name: string]: string | undefined } }) =>
    writeFileSync(environment.CDK_COMPOSE_FINDINGS ?? '', `${JSON.stringify({ version: 1, outdir: 'out', findings: [finding] })}\n`);

  test('are printed as JSON', async () => {
    const { said, code } = await synth(['--json'], {
      program: (surroundings) => {
        leave(surroundings);
        leaveReceipt(surroundings, 'compose.out');
      },
    });
    expect(code).toBe(0);
    expect(JSON.parse(said.out)).toEqual({ version: 1, findings: [finding] });
  });

  test('are written as SARIF, also when they stop the synthesis', async () => {
    const { folder, code } = await synth(['--sarif', 'findings.sarif'], {
      program: (surroundings) => {
        leave(surroundings);
        throw new SynthesisError('synth.findings', 'wrong', []);
      },
    });
    expect(code).toBe(1);
    const sarif = JSON.parse(readFileSync(path.join(folder, 'findings.sarif'), 'utf8'));
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['image.floating']);
  });
});
