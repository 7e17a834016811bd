import { X509Certificate } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { runCommandLine } from '../../src/cli/command-line';
import type { Circumstances, FakeSurroundings } from './fake-surroundings';
import { fakeSurroundings, filesBelow, removeFolders, writeFiles } from './fake-surroundings';
import { shop, writeOutput } from './shop';

afterAll(removeFolders);

const CERTIFICATE = { certificate: 'certificates/localhost.crt', key: 'certificates/localhost.key', names: ['localhost', '127.0.0.1'], days: 365 };

async function bootstrap(surroundings: FakeSurroundings, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const before = { out: surroundings.out().length, err: surroundings.err().length };
  const code = await runCommandLine(['bootstrap', ...args], surroundings);
  return { code, out: surroundings.out().slice(before.out), err: surroundings.err().slice(before.err) };
}

function newShop(changes: { [key: string]: unknown } = {}, circumstances: Circumstances = {}): FakeSurroundings {
  const surroundings = fakeSurroundings(circumstances);
  writeOutput(surroundings.folder, shop(changes));
  return surroundings;
}

function stackFiles({ folder }: FakeSurroundings): { [file: string]: string } {
  return filesBelow(path.join(folder, 'compose.out/shop'));
}

test('makes what git must not have, and says what a person must fill in', async () => {
  const surroundings = newShop();

  expect(await bootstrap(surroundings)).toEqual({
    code: 0,
    out: `\
shop   made    .env                      3 variables, 1 secret made up
       made    secrets/orders-password   the value of ORDERS_PASSWORD
       to do   MAIL_API_KEY              key of the mail provider: write it into compose.out/shop/.env
next: npx cdk-compose up
`,
    err: '',
  });
  const { '.env': env, ...others } = stackFiles(surroundings);
  const password = /ORDERS_PASSWORD=([A-Za-z0-9]{32})\n/.exec(env ?? '')?.[1];
  expect(env).toMatch(/^600 /);
  expect(password).toBeDefined();
  expect(others).toMatchObject({ 'secrets/': '700', 'secrets/orders-password': `444 ${password}` });
});

test('a second run changes nothing and says so', async () => {
  const surroundings = newShop({ certificates: [CERTIFICATE] });
  writeFiles(surroundings.folder, { 'compose.out/shop/.env.example': 'MAIL_API_KEY=a\nORDERS_PASSWORD=\n' });
  await bootstrap(surroundings);
  const before = stackFiles(surroundings);

  expect(await bootstrap(surroundings)).toEqual({ code: 0, out: 'shop   nothing to do\n', err: '' });
  expect(stackFiles(surroundings)).toEqual(before);
});

test('an existing .env keeps every byte; what is missing is put behind it', async () => {
  const surroundings = newShop();
  writeFiles(surroundings.folder, { 'compose.out/shop/.env': '# mine\nMAIL_API_KEY = a # yes' });

  expect((await bootstrap(surroundings)).out).toContain('completed   .env                      added ORDERS_PASSWORD; 1 secret made up\n');
  expect(stackFiles(surroundings)['.env']).toMatch(/^600 # mine\nMAIL_API_KEY = a # yes\n\n# password of the owner\n# required.*\nORDERS_PASSWORD=[A-Za-z0-9]{32}\n$/);
});

test('a secret is filled in where its place is empty', async () => {
  const surroundings = newShop();
  writeFiles(surroundings.folder, { 'compose.out/shop/.env': 'ORDERS_PASSWORD=\nMAIL_API_KEY=a\n' });

  expect((await bootstrap(surroundings)).out).toContain('completed   .env                      filled in ORDERS_PASSWORD; 1 secret made up\n');
  expect(stackFiles(surroundings)['.env']).toMatch(/^600 ORDERS_PASSWORD=[A-Za-z0-9]{32}\nMAIL_API_KEY=a\n$/);
});

test('secret files follow .env', async () => {
  const surroundings = newShop();
  await bootstrap(surroundings);
  writeFiles(surroundings.folder, { 'compose.out/shop/.env': 'ORDERS_PASSWORD=changed\nMAIL_API_KEY="with $$ and\\n two lines"\n' });

  expect((await bootstrap(surroundings)).out).toBe(`\
shop   made      secrets/mail              the value of MAIL_API_KEY
       changed   secrets/orders-password   now the value of ORDERS_PASSWORD again
next: npx cdk-compose up
`);
  expect(stackFiles(surroundings)).toMatchObject({ 'secrets/mail': '444 with $ and\n two lines', 'secrets/orders-password': '444 changed' });
});

test('an optional secret without value is an empty file, since Compose needs the file', async () => {
  const surroundings = newShop({ secretFiles: { 'secrets/region': 'REGION' }, variables: { REGION: { description: 'region' } } });
  await bootstrap(surroundings);

  expect(stackFiles(surroundings)['secrets/region']).toBe('444 ');
});

test('what is open to others is closed, what containers cannot read is opened', async () => {
  const surroundings = newShop();
  writeFiles(surroundings.folder, { 'compose.out/shop/.env': 'MAIL_API_KEY=a\nORDERS_PASSWORD=b\n' });
  await bootstrap(surroundings);
  const at = (file: string) => path.join(surroundings.folder, 'compose.out/shop', file);
  fs.chmodSync(at('.env'), 0o644);
  fs.chmodSync(at('secrets'), 0o755);
  fs.chmodSync(at('secrets/mail'), 0o400);

  expect((await bootstrap(surroundings)).out).toBe(`\
shop   closed   .env           only you can read it now
       closed   secrets/       only you can look into it now
       opened   secrets/mail   containers can read it now
next: npx cdk-compose up
`);
  expect(stackFiles(surroundings)).toMatchObject({ '.env': expect.stringMatching(/^600/), 'secrets/': '700', 'secrets/mail': '444 a' });
});

describe('certificates', () => {
  const only = { certificates: [CERTIFICATE], variables: {}, secretFiles: {} };

  test('are made once, for their names', async () => {
    const surroundings = newShop(only);

    expect((await bootstrap(surroundings)).out).toBe('shop   made   certificates/localhost.crt   for localhost, 127.0.0.1; 365 days\nnext: npx cdk-compose up\n');
    const files = stackFiles(surroundings);
    expect(Object.keys(files)).toEqual(['certificates/', 'certificates/localhost.crt', 'certificates/localhost.key', 'docker-compose.yml']);
    expect(files['certificates/']).toBe('700');
    expect(files['certificates/localhost.key']).toMatch(/^444 -----BEGIN PRIVATE KEY-----\n/);
    expect(new X509Certificate(files['certificates/localhost.crt']?.slice('444 '.length) ?? '').subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
    expect((await bootstrap(surroundings)).out).toBe('shop   nothing to do\n');
    expect(stackFiles(surroundings)).toEqual(files);
  });

  test('are never overwritten; a warning says when they expire', async () => {
    const surroundings = newShop(only);
    await bootstrap(surroundings);
    const before = stackFiles(surroundings);
    const later = { ...surroundings, now: () => new Date(Date.now() + 350 * 86_400_000) };

    const { code, err } = await bootstrap(later);
    expect(code).toBe(0);
    expect(err).toMatch(/^compose\.out: 1 warning\n\nwarning {2}certificate\.stale +the certificate expires on \d{4}-\d\d-\d\d, in 14 days\n/);
    expect(err).toContain(
      "fix                       put the right files there, or delete both and run 'bootstrap' again: compose.out/shop/certificates/localhost.crt, compose.out/shop/certificates/localhost.key",
    );
    expect(stackFiles(surroundings)).toEqual(before);
  });

  test('half a pair is an error', async () => {
    const surroundings = newShop(only);
    writeFiles(surroundings.folder, { 'compose.out/shop/certificates/localhost.key': 'mine' });

    expect(await bootstrap(surroundings)).toMatchObject({
      code: 1,
      err: expect.stringContaining("certificate.half          'certificates/localhost.key' is there, but 'certificates/localhost.crt', which belongs to it, is not\n"),
    });
    writeFiles(surroundings.folder, { 'compose.out/shop/certificates/localhost.crt': 'mine' });
    expect((await bootstrap(surroundings)).err).toContain('certificate.unusable      certificate or key is not PEM text that a server could read\n');
  });
});

describe('nothing is touched', () => {
  test('when anything is wrong in any stack', async () => {
    const surroundings = fakeSurroundings();
    writeOutput(surroundings.folder, shop(), shop({ directory: 'blog', project: 'blog' }));
    writeFiles(surroundings.folder, { 'compose.out/blog/.env': 'MAIL_API_KEY=a\nORDERS_PASSWORD=a:b\n' });
    const before = filesBelow(surroundings.folder);

    const { code, out, err } = await bootstrap(surroundings);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`\
compose.out: 1 error; nothing was written

error    variable.url              'ORDERS_PASSWORD' is part of a URL and holds ':', which Compose cannot encode; allowed are A-Z a-z 0-9 . _ ~ -
         blog                      compose.out/blog/.env:2
         fix                       write another value in 'compose.out/blog/.env'; where it is the password of an existing database, change it there too

`);
    expect(filesBelow(surroundings.folder)).toEqual(before);
  });

  test('when .env cannot be read', async () => {
    const surroundings = newShop();
    writeFiles(surroundings.folder, { 'compose.out/shop/.env': 'A=1\nnot a line\n' });

    expect(await bootstrap(surroundings)).toMatchObject({
      code: 1,
      err: "error    dotenv.syntax             compose.out/shop/.env:2: a name cannot hold a space; write NAME=value, or '#' before a comment\n",
    });
  });

  test('when there is no manifest', async () => {
    expect(await bootstrap(fakeSurroundings())).toMatchObject({ code: 1, err: expect.stringContaining("run 'synth' first") });
  });
});

describe('volumes that are there already', () => {
  const answer = (command: string) => (command.startsWith('docker volume ls') ? { code: 0, out: 'shop_orders_data\n' } : undefined);

  test('are a warning when .env is new: their databases keep old passwords', async () => {
    const surroundings = newShop({}, { answer });

    const { code, err } = await bootstrap(surroundings);
    expect(code).toBe(0);
    expect(err).toContain("volume.older              'compose.out/shop/.env' is new, but there are volumes of 'shop' already: databases in them keep their old passwords\n");
    expect(err).toContain("put the old values into 'compose.out/shop/.env', or remove the volumes if their data may go: docker volume rm shop_orders_data\n");
    expect(surroundings.runs.map(({ command }) => command)).toEqual(['docker volume ls --quiet --filter label=com.docker.compose.project=shop']);
  });

  test('are not asked for when .env was there, nor when the stack has none', async () => {
    const withEnv = newShop({}, { answer });
    writeFiles(withEnv.folder, { 'compose.out/shop/.env': 'MAIL_API_KEY=a\nORDERS_PASSWORD=b\n' });
    const without = newShop({ volumes: {} }, { answer });
    await bootstrap(withEnv);
    await bootstrap(without);

    expect([...withEnv.runs, ...without.runs]).toEqual([]);
  });
});

test('looks at one stack only when asked to', async () => {
  const surroundings = fakeSurroundings();
  writeOutput(surroundings.folder, shop(), shop({ directory: 'blog', project: 'blog' }));
  await bootstrap(surroundings, '--stack', 'blog');

  expect(Object.keys(filesBelow(surroundings.folder)).filter((file) => file.endsWith('.env'))).toEqual(['compose.out/blog/.env']);
});
