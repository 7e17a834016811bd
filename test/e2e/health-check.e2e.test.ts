import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duration } from '../../src/core';
import { HealthCheck } from '../../src/resources/health-check';

const TIMES = { timeout: Duration.seconds(2) };
const IMAGE = 'alpine:3.22';

let server: Server;
let open: number;
let closed: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const status = Number(request.url?.slice(1));
    // Nobody answers there: a client that follows a redirect must not take that for the answer.
    response.writeHead(status, { location: 'http://127.0.0.1:1/' });
    if (status !== 201) {
      response.end('x');
    }
  });
  open = await listen(server);
  const other = createServer();
  closed = await listen(other);
  await new Promise((resolve) => other.close(resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The ways to run a script: in an image, and by the shell of this machine with one client alone. */
const inImage = spawnSync('docker', ['image', 'inspect', IMAGE]).status === 0 ? [IMAGE] : [];
const onHost = (clients: string[]): string[] => clients.filter((client) => executable(client) !== undefined);

describe.each([...inImage, ...onHost(['wget', 'curl', 'node', 'python3'])])('a request by %s', (client) => {
  test.each([[200, true], [204, true], [302, true], [404, false], [500, false]])('status %i is healthy: %s', async (status, healthy) => {
    expect(await run(client, HealthCheck.http(open, `/${status}`, TIMES))).toBe(healthy ? 0 : 1);
  });

  test('an answer without end and a closed port are not healthy', async () => {
    expect(await run(client, HealthCheck.http(open, '/201', TIMES))).toBe(1);
    expect(await run(client, HealthCheck.http(closed, '/', TIMES))).toBe(1);
  }, 20_000);
});

describe.each([...inImage, ...onHost(['bash', 'nc', 'curl', 'node', 'python3'])])('a connection by %s', (client) => {
  test('is healthy when the port is open', async () => {
    expect(await run(client, HealthCheck.tcp(open, TIMES))).toBe(0);
    expect(await run(client, HealthCheck.tcp(closed, TIMES))).toBe(1);
  });
});

test('without any client nothing is healthy', async () => {
  expect(await run('', HealthCheck.http(open, '/200'))).toBe(1);
  expect(await run('', HealthCheck.tcp(open))).toBe(1);
});

/** The status that the script of a health check ends with. */
async function run(client: string, check: HealthCheck): Promise<number> {
  const script = check._render().test?.[1] ?? '';
  if (client === IMAGE) {
    return exitOf('docker', ['run', '--rm', '--network', 'host', IMAGE, 'sh', '-c', script]);
  }
  const directory = mkdtempSync(join(tmpdir(), 'health-check-'));
  const path = executable(client);
  if (path !== undefined) {
    symlinkSync(path, join(directory, client));
  }
  try {
    return await exitOf('/bin/sh', ['-c', script], { PATH: directory });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function exitOf(program: string, args: string[], env?: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { env: env ?? process.env }, () => resolve(child.exitCode ?? -1));
  });
}

/** The program behind a name; wrappers that need other programs say themselves which it is. */
function executable(name: string): string | undefined {
  const command = name === 'python3' ? 'python3 -c "import sys; print(sys.executable)"' : `command -v ${name || 'no-such-program'}`;
  return spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8' }).stdout.trim() || undefined;
}

async function listen(listener: Server): Promise<number> {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return (listener.address() as AddressInfo).port;
}
