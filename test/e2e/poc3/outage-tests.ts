import { networkInterfaces } from 'node:os';
import { securityProblems } from './gateway-tests';
import type { Subject } from './gateway-tests';
import { docker, isOpen, until } from './running-poc3';

const API = ['api_gateway'];

/** What happens while an application is away, and where the platform can be reached from. */
export function describeOutage(subject: () => Subject): void {
  test('while the API gateway is away it is answered for with 502, kept responses are still there, and nothing else suffers', async () => {
    const { browser, programs } = subject();
    const status = async (path: string) => (await browser.ask(path)).status;
    await browser.ask('/api/public/rates?cache=max-age=1');
    await programs.stop(API);
    try {
      const answer = await browser.ask('/graphql');
      expect(answer.status).toBe(502);
      expect(securityProblems(answer)).toEqual([]);
      expect(await status('/')).toBe(200);
      expect(docker('inspect', '--format', '{{.State.Health.Status}}', 'mfe-nginx')).toBe('healthy');
      await until('the kept response is old', async () => (await browser.ask('/api/public/rates?cache=max-age=1')).headers['x-cache-status'] === 'STALE', 5_000);
      expect(await status('/api/public/rates?cache=max-age=1')).toBe(200);
    } finally {
      await programs.start(API);
    }
    await until('the API gateway is found again', async () => await status('/graphql') === 200);
  }, 60_000);

  test('the gateway starts while applications are away', async () => {
    const { browser, programs, poc3 } = subject();
    await programs.stop(API);
    try {
      docker('restart', 'mfe-nginx');
      await poc3.healthy('nginx');
      expect([(await browser.ask('/graphql')).status, (await browser.ask('/')).status]).toEqual([502, 200]);
    } finally {
      await programs.start(API);
    }
    await until('the API gateway is found', async () => (await browser.ask('/graphql')).status === 200);
  }, 60_000);

  test('an application that listens on 127.0.0.1 alone cannot be reached, as the summary of "up" says', async () => {
    const { browser, programs, poc3 } = subject();
    expect(await poc3.commandLine('up')).toContain('On Linux they must listen on 0.0.0.0: for one that listens on 127.0.0.1 alone the gateway answers 502.');
    await programs.stop(API);
    await programs.start(API, '127.0.0.1');
    try {
      expect((await browser.ask('/graphql')).status).toBe(502);
    } finally {
      await programs.stop(API);
      await programs.start(API);
    }
    await until('the API gateway is found again', async () => (await browser.ask('/graphql')).status === 200);
  }, 60_000);

  test('from another host only the gateway can be reached', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((entries = []) => entries.filter(({ internal, family }) => !internal && family === 'IPv4'));
    const ports = [80, 443, 5432, 5433, 5434, 5435, 5436, 5672, 15672, 15692, 6379];
    expect(addresses.length).toBeGreaterThan(0);
    for (const { address } of addresses) {
      const open = await Promise.all(ports.map(async (port) => (await isOpen(address, port) ? [port] : [])));
      expect([address, open.flat()]).toEqual([address, [80, 443]]);
    }
  });
}
