import { runCommandLine } from '../../src/cli/command-line';
import type { Circumstances } from './fake-surroundings';
import { fakeSurroundings, leaveReceipt, removeFolders, writeFiles } from './fake-surroundings';
import { manifest, shop, variable, writeOutput } from './shop';

afterAll(removeFolders);

const UP = 'docker compose --progress quiet up --wait --detach';
const PS = 'docker compose ps --all --format json';
const ENV = 'MAIL_API_KEY=a\nORDERS_PASSWORD=b\n';

type Answers = { [command: string]: { code?: number; out?: string; err?: string } };

function container(service: string, changes: { [key: string]: unknown } = {}): string {
  return `${JSON.stringify({ Service: service, State: 'running', Health: 'healthy', ExitCode: 0, Publishers: [], ...changes })}\n`;
}

interface Scene extends Circumstances {
  /** What commands answer; one that is not named does well and says nothing. */
  readonly answers?: Answers;
  readonly env?: string;
  /** What is different about the stack `shop`. */
  readonly changes?: { [key: string]: unknown };
  readonly files?: { [file: string]: string };
  /** What follows the word `up`. */
  readonly args?: string[];
}

/** Runs `up` on the stack `shop`. */
async function up({ answers = {}, env = ENV, changes, files, args = [], ...circumstances }: Scene) {
  const surroundings = fakeSurroundings({ answer: (command) => ({ code: 0, ...answers[command] }), ...circumstances });
  const { folder, runs, out, err } = surroundings;
  writeOutput(folder, shop(changes));
  writeFiles(folder, { 'compose.out/shop/.env': env, ...files });
  const code = await runCommandLine(['up', ...args], surroundings);
  return { code, out: out(), err: err(), commands: runs.map(({ command }) => command), runs, loaded: surroundings.loaded, folder };
}

test('prepares the stack, starts it and shows how each service is and where', async () => {
  const Publishers = [
    { URL: '127.0.0.1', PublishedPort: 5432, TargetPort: 5432, Protocol: 'tcp' },
    { URL: '::1', PublishedPort: 53, Protocol: 'udp' },
    { URL: '', PublishedPort: 0 },
  ];
  const containers = container('orders', { Publishers }) + container('migrate', { State: 'exited', Health: '' }) + container('api', { Health: '' });
  const { code, out, err, runs, folder } = await up({ answers: { [PS]: { out: containers } } });

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('made     secrets/mail              the value of MAIL_API_KEY\n');
  expect(out).toMatch(/ {2}api +running\n {2}migrate +finished\n {2}orders +healthy +127\.0\.0\.1:5432 \[::1\]:53\/udp\n$/);
  expect(runs.map((run) => [run.command, run.folder])).toEqual([[UP, `${folder}/compose.out/shop`], [PS, `${folder}/compose.out/shop`]]);
  expect(runs.map(({ output }) => output)).toEqual(['keep', 'keep']);
});

test('ends with what whoever started it should know, when all runs', async () => {
  const changes = { notes: ['Mind the gap.'] };

  expect((await up({ answers: { [PS]: { out: container('orders') } }, changes })).out).toMatch(/ {2}orders {3}healthy\n\nMind the gap\.\n$/);
  expect((await up({ answers: { [UP]: { code: 1 }, [PS]: { out: container('orders', { State: 'dead', Health: '' }) } }, changes })).out).not.toContain('Mind');
});

test('shows the progress of Compose on a terminal', async () => {
  const { runs } = await up({ answers: { [PS]: { out: container('orders') } }, interactive: true });

  expect(runs[0]).toMatchObject({ command: 'docker compose up --wait --detach', output: 'pass' });
});

test('reads the list that an older Compose prints', async () => {
  expect((await up({ answers: { [PS]: { out: `[${container('orders').trim()}]` } } })).out).toMatch(/ {2}orders {3}healthy\n$/);
});

test('starts nothing while a required value is missing', async () => {
  const { code, out, commands } = await up({ env: 'ORDERS_PASSWORD=b\n' });

  expect({ code, commands }).toEqual({ code: 1, commands: [] });
  expect(out).toContain('to do       MAIL_API_KEY');
});

test('starts without a value that only a profile needs', async () => {
  const changes = { variables: { A: variable({ required: true, profileOnly: true }) }, secretFiles: {} };

  expect(await up({ env: 'A=\n', changes })).toMatchObject({
    code: 0,
    out: expect.stringContaining('what it is (for a profile): write it into compose.out/shop/.env'),
  });
});

describe('services that read a secret file', () => {
  const files = { 'compose.out/shop/secrets/orders-password': 'old' };
  const CREATE = 'docker compose --progress quiet create --force-recreate orders';

  test('are made anew when it changed, if they have a container', async () => {
    expect((await up({ answers: { [PS]: { out: container('orders') + container('web') } }, files })).commands).toEqual([PS, CREATE, UP, PS]);
  });

  test('are left alone otherwise', async () => {
    expect((await up({ answers: { [PS]: { out: container('web') } }, files })).commands).toEqual([PS, UP, PS]);
    expect((await up({ answers: { [PS]: { out: container('orders') } } })).commands).toEqual([UP, PS]);
  });
});

describe('when Compose says that it failed', () => {
  test('a job that ended well, and that nobody waits for, is no failure', async () => {
    const result = await up({
      answers: { [UP]: { code: 1, err: 'container shop-seed-1 exited (0)' }, [PS]: { out: container('orders') + container('seed', { State: 'exited', Health: '' }) } },
    });

    expect(result).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/orders +healthy\n {2}seed +finished\n$/) });
  });

  test('services that are still starting are waited for', async () => {
    let looks = 0;
    const answer = (command: string) => (command === UP ? { code: 1 } : { code: 0, out: container('orders', { Health: ++looks < 3 ? 'starting' : 'healthy' }) });

    expect(await up({ answer })).toMatchObject({ code: 0, commands: [UP, PS, PS, PS] });
  });

  test('but not for ever', async () => {
    const answer = (command: string) => (command === UP ? { code: 1 } : { code: 0, out: container('orders', { Health: 'starting' }) });
    const { code, commands } = await up({ answer });

    expect({ code, looks: commands.filter((command) => command === PS).length }).toEqual({ code: 1, looks: 300 });
  });

  test.each([
    [{ Health: 'unhealthy' }, 'unhealthy'],
    [{ State: 'exited', Health: '', ExitCode: 137 }, 'exited \\(137\\)'],
    [{ State: 'restarting', Health: '' }, 'restarting'],
    [{ State: 'created', Health: '' }, 'not started'],
  ])('a container that is %j is shown with its last lines', async (changes, state) => {
    const result = await up({
      answers: {
        [UP]: { code: 1, err: 'dependency failed to start\n' },
        [PS]: { out: container('orders', changes) + container('web') },
        'docker compose logs --no-log-prefix --tail 10 orders': { out: 'FATAL: no space\nbye\n' },
      },
    });

    expect(result).toMatchObject({ code: 1, out: expect.stringMatching(new RegExp(` {2}orders +${state}\n {2}web +healthy\n$`)) });
    expect(result.err).toBe("dependency failed to start\n\nlast lines of 'orders':\n  FATAL: no space\n  bye\n");
  });

  test('services without a container are named, but for those of a profile', async () => {
    const services = { orders: { path: '', profiles: [] }, tool: { path: '', profiles: ['tools'] } };
    const result = await up({ answers: { [UP]: { code: 1, err: 'no such image' } }, changes: { services } });

    expect(result).toMatchObject({ code: 1, err: 'no such image\n', out: expect.stringMatching(/ {2}orders {3}not started\n$/) });
  });
});

describe('a program', () => {
  const plain = { variables: {}, secretFiles: {} };

  test('is run first, and all that it wrote is started', async () => {
    const { code, loaded, runs, folder } = await up({
      args: ['main.js'],
      files: {
        'main.js': '',
        'a/manifest.json': manifest(shop(plain)),
        'a/shop/docker-compose.yml': '',
        'b/manifest.json': manifest(shop({ ...plain, directory: 'blog', project: 'blog' })),
        'b/blog/docker-compose.yml': '',
      },
      program: (surroundings) => leaveReceipt(surroundings, 'a', 'b'),
    });

    expect({ code, loaded }).toEqual({ code: 0, loaded: [`${folder}/main.js`] });
    expect(runs.filter(({ command }) => command === UP).map((run) => run.folder)).toEqual([`${folder}/a/shop`, `${folder}/b/blog`]);
  });

  test('may be a command of any language, and one of its stacks may be asked for', async () => {
    const { code, commands } = await up({
      args: ['--stack', 'shop', '--', 'python', 'app.py'],
      answer: (command, surroundings) => {
        if (command === 'python app.py') {
          leaveReceipt(surroundings, 'compose.out');
        }
        return { code: 0 };
      },
    });

    expect({ code, commands }).toEqual({ code: 0, commands: ['python app.py', UP, PS] });
  });

  test('that synthesizes nothing starts nothing', async () => {
    expect(await up({ args: ['main.js'], files: { 'main.js': '' }, program: () => undefined })).toMatchObject({
      code: 1, commands: [], out: '', err: expect.stringContaining('program.silent'),
    });
  });

  test('whose stacks are wrong anywhere touches and starts nothing', async () => {
    const { code, out, err, commands } = await up({
      args: ['main.js'],
      env: 'MAIL_API_KEY=a\nORDERS_PASSWORD=a:b\n',
      files: { 'main.js': '', 'b/manifest.json': manifest(shop({ directory: 'blog', volumes: {} })) },
      program: (surroundings) => leaveReceipt(surroundings, 'b', 'compose.out'),
    });

    expect({ code, out, commands }).toEqual({ code: 1, out: '', commands: [] });
    expect(err).toContain('b, compose.out: 1 error; nothing was written\n');
  });
});

test('says so when there is no Docker', async () => {
  expect(await up({ answer: () => ({ code: undefined, err: 'spawn docker ENOENT' }) })).toMatchObject({
    code: 1,
    err: expect.stringContaining("error    engine.missing            'docker compose' could not be run (spawn docker ENOENT); install Docker with Compose, and start it\n"),
  });
});

test('goes on with the next stack when one fails', async () => {
  const surroundings = fakeSurroundings({ answer: (command) => ({ code: command === UP ? 1 : 0 }) });
  const plain = { variables: {}, secretFiles: {} };
  writeOutput(surroundings.folder, shop(plain), shop({ ...plain, directory: 'blog', project: 'blog' }));

  expect(await runCommandLine(['up'], surroundings)).toBe(1);
  expect(surroundings.runs.filter(({ command }) => command === UP).map(({ folder }) => folder.slice(surroundings.folder.length))).toEqual(['/compose.out/shop', '/compose.out/blog']);
});
