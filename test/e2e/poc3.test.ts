import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '../../src/app';
import type { Manifest } from '../../src/app/manifest';
import { runCommandLine } from '../../src/cli/command-line';
import { processSurroundings } from '../../src/cli/private/surroundings';
import { parseDotenv } from '../../src/core/private/dotenv';
import { Poc3Stack } from '../../src/stacks/poc3';
import { compose, composeCommands, composeConfig } from '../helpers/compose';

/** Its directory and its Compose project: not that of a POC-3 that somebody works with. */
const STACK = 'e2e-poc3';

/** What the platform's scripts rely on. */
interface Row {
  readonly container: string;
  /** Container port, and where the host publishes it. */
  readonly ports: { readonly [target: string]: string[] };
  /** Volume and where it is mounted; a cache and a gateway keep nothing. */
  readonly volume?: string;
}

const TABLE: { readonly [service: string]: Row } = {
  nginx: { container: 'mfe-nginx', ports: { '80/tcp': ['0.0.0.0:80', ':::80'], '443/tcp': ['0.0.0.0:443', ':::443'] } },
  auth_db: { container: 'mfe-auth-db', ports: { '5432/tcp': ['127.0.0.1:5432'] }, volume: 'auth_db_data' },
  payments_db: { container: 'mfe-payments-db', ports: { '5432/tcp': ['127.0.0.1:5433'] }, volume: 'payments_db_data' },
  admin_db: { container: 'mfe-admin-db', ports: { '5432/tcp': ['127.0.0.1:5434'] }, volume: 'admin_db_data' },
  profile_db: { container: 'mfe-profile-db', ports: { '5432/tcp': ['127.0.0.1:5435'] }, volume: 'profile_db_data' },
  postgres: { container: 'mfe-postgres', ports: { '5432/tcp': ['127.0.0.1:5436'] }, volume: 'postgres_data' },
  rabbitmq: {
    container: 'mfe-rabbitmq', ports: { '5672/tcp': ['127.0.0.1:5672'], '15672/tcp': ['127.0.0.1:15672'] }, volume: 'rabbitmq_data',
  },
  redis: { container: 'mfe-redis', ports: { '6379/tcp': ['127.0.0.1:6379'] } },
};
const SERVICES = Object.keys(TABLE).sort();
const OWNER = 'PGPASSWORD="$(cat /run/secrets/auth_db-owner-password)" psql -h 127.0.0.1 -U auth_db_owner -d auth_db -qtA -v ON_ERROR_STOP=1';

const folder = mkdtempSync(join(tmpdir(), `${STACK}-`));
const outdir = join(folder, 'compose.out');
const directory = join(outdir, STACK);

/** Synthesizes it, as the program of POC-3 does, maybe with a change. */
function synthesize(change: (stack: Poc3Stack) => void = () => undefined): void {
  const app = new App({ outdir });
  change(new Poc3Stack(app, STACK));
  app.synth();
}

/** Runs the command line where the program stands; throws with all that it said when it fails. */
async function commandLine(...args: string[]): Promise<void> {
  const said: string[] = [];
  const note = (text: string) => void said.push(text);
  const terminal = { out: note, err: note, interactive: false, paint: (text: string) => text };
  if (await runCommandLine(args, { ...processSurroundings(), terminal, folder }) !== 0) {
    throw new Error(`'${args.join(' ')}' failed:\n${said.join('\n')}`);
  }
}

function docker(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) {
    throw new Error(`'docker ${args.join(' ')}' failed:\n${stderr}`);
  }
  return stdout.trim();
}

/** Runs a script with the shell of a running service, and gives what it printed. */
function shell(service: string, script: string): string {
  return docker('exec', TABLE[service]?.container ?? '', 'sh', '-c', script);
}

/** What tests read of `docker inspect`. */
interface Container {
  readonly Id: string;
  readonly State: { readonly Health: { readonly Status: string } };
  readonly HostConfig: {
    readonly CapDrop: string[];
    readonly ReadonlyRootfs: boolean;
    readonly SecurityOpt: string[];
    readonly RestartPolicy: { readonly Name: string };
  };
  readonly NetworkSettings: {
    readonly Networks: { readonly [name: string]: unknown };
    readonly Ports: { readonly [target: string]: { readonly HostIp: string; readonly HostPort: string }[] | null };
  };
  readonly Mounts: { readonly Type: string; readonly Name?: string }[];
}

function inspect(service: string): Container {
  const [container]: Container[] = JSON.parse(docker('inspect', TABLE[service]?.container ?? ''));
  if (!container) {
    throw new Error(`'${service}' has no container`);
  }
  return container;
}

function containerIds(): { [service: string]: string } {
  return Object.fromEntries(SERVICES.map((service) => [service, inspect(service).Id]));
}

/** The values that must stand in `.env` and under `secrets/` only. */
function secrets(): string[] {
  const { variables } = manifest();
  return parseDotenv(readFileSync(join(directory, '.env'), 'utf8'), { file: '.env' })
    .filter(({ name }) => variables[name]?.secret)
    .map(({ value }) => value ?? '');
}

function manifest(): Manifest['stacks'][string] {
  const { stacks }: Manifest = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  const stack = stacks[STACK];
  if (!stack) {
    throw new Error(`the manifest has no stack '${STACK}'`);
  }
  return stack;
}

/** Names and ports of POC-3 are fixed, so that only one can run on a machine. */
async function refuseWhenTaken(): Promise<void> {
  const names = docker('ps', '--all', '--format', '{{.Names}}').split('\n');
  const containers = Object.values(TABLE).map(({ container }) => container).filter((name) => names.includes(name));
  const addresses = Object.values(TABLE).flatMap(({ ports }) => Object.values(ports).flat());
  const taken = (await Promise.all(addresses.map(async (address) => (await isTaken(address) ? [address] : [])))).flat();
  if (containers.length + taken.length > 0) {
    throw new Error(`names or ports of POC-3 are taken: ${[...containers, ...taken].join(', ')}; stop what holds them, then run this again`);
  }
}

function isTaken(address: string): Promise<boolean> {
  const colon = address.lastIndexOf(':');
  const place = { host: address.slice(0, colon), port: Number(address.slice(colon + 1)), ipv6Only: true };
  return new Promise((resolve) => {
    const server = createServer();
    // A low port may not be ours to open, and IPv6 may be off: neither says that somebody else has it.
    server.once('error', (error) => resolve('code' in error && error.code === 'EADDRINUSE'));
    server.listen(place, () => server.close(() => resolve(false)));
  });
}

let started = false;

beforeAll(async () => {
  await refuseWhenTaken();
  synthesize();
  await commandLine('bootstrap');
  started = true;
  await commandLine('up');
}, 400_000);

afterAll(() => {
  const ended = started ? compose(['docker', 'compose'], directory, ['down', '--volumes', '--timeout', '5']) : undefined;
  rmSync(folder, { recursive: true, force: true });
  expect(ended?.status ?? 0).toBe(0);
}, 120_000);

test.each(composeCommands().map((command) => [command.join(' '), command] as const))('%s accepts what was written', (_, command) => {
  expect(composeConfig([...command], directory, ['--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('every service of the table runs, and is healthy', () => {
  const [command = []] = composeCommands();
  const containers = compose(command, directory, ['ps', '--all', '--format', 'json']).stdout.trim().split('\n');
  const states = containers.map((line) => JSON.parse(line)).map(({ Service, Name, State, Health }) => [Service, [Name, State, Health]]);

  expect(Object.fromEntries(states)).toEqual(Object.fromEntries(SERVICES.map((service) => [service, [TABLE[service]?.container, 'running', 'healthy']])));
});

describe.each(SERVICES)('%s', (service) => {
  const row = TABLE[service] ?? { container: '', ports: {} };

  test('has the host ports, the volume and the network of the table', () => {
    const { NetworkSettings: { Ports, Networks }, Mounts, HostConfig } = inspect(service);
    const published = Object.entries(Ports).flatMap(([target, bindings]) => (bindings
      ? [[target, bindings.map(({ HostIp, HostPort }) => `${HostIp}:${HostPort}`).sort()]]
      : []));

    expect(Object.fromEntries(published)).toEqual(row.ports);
    expect(Mounts.filter(({ Type }) => Type === 'volume').map(({ Name }) => Name)).toEqual(row.volume === undefined ? [] : [`${STACK}_${row.volume}`]);
    expect(Object.keys(Networks)).toEqual([`${STACK}_mfe-network`]);
    expect(HostConfig.RestartPolicy.Name).toBe('unless-stopped');
  });

  test('gives whoever breaks in as little as it can', () => {
    const { CapDrop, ReadonlyRootfs, SecurityOpt } = inspect(service).HostConfig;
    const users = shell(service, 'cat /proc/[0-9]*/status 2>/dev/null | grep ^Uid: | tr "\\t" "\\n" | sort -u').split('\n');

    const capabilities = shell(service, 'grep ^CapEff: /proc/1/status').replace(/^\S+\s+/, '');

    expect({ CapDrop, ReadonlyRootfs, SecurityOpt, root: users.includes('0'), capabilities }).toEqual({
      CapDrop: ['ALL'], ReadonlyRootfs: true, SecurityOpt: ['no-new-privileges:true'], root: false, capabilities: '0'.repeat(16),
    });
  });

  test('shows no secret to whoever may look at containers and logs', () => {
    const { container } = row;
    const { stdout, stderr } = spawnSync('docker', ['logs', container], { encoding: 'utf8' });

    for (const secret of secrets()) {
      expect(docker('inspect', container)).not.toContain(secret);
      expect(stdout + stderr).not.toContain(secret);
    }
  });
});

test('git gets everything that was written but the secrets', () => {
  const git = (...args: string[]) => spawnSync('git', ['-C', outdir, ...args], { encoding: 'utf8' }).stdout;
  git('init', '--quiet');
  const files = git('ls-files', '--others', '--exclude-standard').trim().split('\n');
  const written: Manifest = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));

  expect(files.sort()).toEqual(['manifest.json', ...Object.keys(written.files)].sort());
  expect(secrets().length).toBeGreaterThan(10);
  for (const file of files) {
    const text = readFileSync(join(outdir, file), 'utf8');
    expect(secrets().filter((secret) => secret.length < 16 || text.includes(secret))).toEqual([]);
  }
});

test('the gateway waits until the event hub is healthy', () => {
  const { stdout } = composeConfig(composeCommands()[0] ?? [], directory, ['--format', 'json']);

  expect(JSON.parse(stdout).services.nginx.depends_on).toMatchObject({ rabbitmq: { condition: 'service_healthy' } });
});

describe('over time', () => {
  test('starting it again changes nothing', async () => {
    const before = containerIds();
    await commandLine('up');

    expect(containerIds()).toEqual(before);
  }, 120_000);

  test('a changed configuration file replaces the container that reads it, and no other', async () => {
    const before = containerIds();
    synthesize((stack) => stack.file('redis/redis.conf').append('maxclients 500'));
    await commandLine('up');
    const { redis, ...others } = containerIds();

    expect(others).toEqual(Object.fromEntries(Object.entries(before).filter(([service]) => service !== 'redis')));
    expect(redis).not.toBe(before.redis);
    expect(shell('redis', 'grep -r "^maxclients" /etc /usr/local/etc 2>/dev/null')).toContain('maxclients 500');
  }, 120_000);

  test('going down and up keeps the data', async () => {
    shell('auth_db', `${OWNER} -c 'CREATE TABLE kept (name text)' -c "INSERT INTO kept VALUES ('row')"`);
    await commandLine('down');
    expect(docker('ps', '--all', '--quiet', '--filter', `label=com.docker.compose.project=${STACK}`)).toBe('');
    await commandLine('up');

    expect(shell('auth_db', `${OWNER} -c 'SELECT name FROM kept'`)).toBe('row');
  }, 400_000);
});
