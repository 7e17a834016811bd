import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Browser } from './browser';
import { echo } from './browser';
import type { Programs } from './programs';
import type { RunningPoc3 } from './running-poc3';
import { docker, pause, until } from './running-poc3';

/** What the tests of the gateway ask. */
export interface Subject {
  readonly poc3: RunningPoc3;
  readonly browser: Browser;
  readonly programs: Programs;
}

const SECURITY: { readonly [header: string]: string | RegExp } = {
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'content-security-policy': /default-src 'self'/,
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** What is wrong with the security headers of a response; nothing when all are there, once, as they should be. */
export function securityProblems({ headers }: Answer): string[] {
  return Object.entries(SECURITY).flatMap(([name, expected]) => {
    const value = String(headers[name]);
    return (typeof expected === 'string' ? value === expected : expected.test(value)) ? [] : [`${name}: ${value}`];
  });
}

/** Transport: how one gets in. */
export function describeTransport(subject: () => Subject): void {
  test.each([['GET', '/'], ['POST', '/api/orders?a=1'], ['GET', '/mfe/auth/x.js']])('%s %s by http is sent to https', async (method, path) => {
    const answer = await subject().browser.askPlain(path, { method });
    expect([answer.status, answer.headers.location]).toEqual([301, `https://localhost${path}`]);
    expect(securityProblems(answer)).toEqual([]);
  });

  test('TLS 1.2 and 1.3 are spoken', async () => {
    const versions = (['TLSv1.2', 'TLSv1.3'] as const).map((version) =>
      subject().browser.shake({ minVersion: version, maxVersion: version }, (socket) => socket.getProtocol()));
    expect(await Promise.all(versions)).toEqual(['TLSv1.2', 'TLSv1.3']);
  });

  test.each(['TLSv1', 'TLSv1.1'] as const)('%s is refused by the gateway', async (version) => {
    // Without this the client itself would refuse.
    const old = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' };
    await expect(subject().browser.shake(old, () => 'accepted')).rejects.toMatchObject({ code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' });
  });

  test.each([
    ['without forward secrecy', 'AES256-GCM-SHA384:AES128-GCM-SHA256'],
    ['without authenticated encryption', 'ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA256'],
  ])('a cipher %s is refused', async (_why, ciphers) => {
    const weak = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', ciphers } as const;
    await expect(subject().browser.shake(weak, () => 'accepted')).rejects.toMatchObject({ code: expect.stringContaining('ALERT_HANDSHAKE_FAILURE') });
  });

  test('sessions are resumed from the cache, and no ticket is handed out', async () => {
    const { browser } = subject();
    const version = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;
    const [session, ticket] = await browser.shake(version, (socket) => [socket.getSession(), socket.getTLSTicket()]);
    expect(ticket).toBeUndefined();
    expect(await browser.shake({ ...version, session }, (socket) => socket.isSessionReused())).toBe(true);
  });

  test('HTTP/2 is spoken', async () => {
    expect(await subject().browser.askHttp2('/')).toBe(200);
  });

  test('the certificate is for localhost for a year, and nobody else on this machine can read its key', async () => {
    const { browser, poc3 } = subject();
    const certificate = await browser.shake({}, (socket) => socket.getPeerCertificate());
    const days = (Date.parse(certificate.valid_to) - Date.parse(certificate.valid_from)) / 86_400_000;

    expect(certificate.subjectaltname).toBe('DNS:localhost, DNS:*.localhost, IP Address:127.0.0.1');
    expect(Math.round(days)).toBe(365);
    expect(certificate.bits).toBeGreaterThanOrEqual(certificate.asn1Curve ? 256 : 2048);
    expect(statSync(join(poc3.directory, 'certificates')).mode % 0o100).toBe(0);
  });

  test('browsers are not tied to https by a certificate that they do not trust', async () => {
    expect((await subject().browser.ask('/')).headers).not.toHaveProperty('strict-transport-security');
  });
}

/** The table of locations. */
export function describeRoutes(subject: () => Subject): void {
  test.each([
    ['/api/auth/login?a=1', 'api_gateway', '/api/auth/login?a=1'],
    ['/api/public/prices', 'api_gateway', '/api/public/prices'],
    ['/api/orders/1', 'api_gateway', '/api/orders/1'],
    ['/health', 'api_gateway', '/health'],
    ['/api-docs', 'api_gateway', '/api-docs'],
    ['/api-docs/swagger.json', 'api_gateway', '/api-docs/swagger.json'],
    ['/graphql', 'api_gateway', '/graphql'],
    ['/metrics', 'api_gateway', '/metrics'],
    ['/mfe/auth/remoteEntry.js?v=2', 'auth_mfe', '/remoteEntry.js?v=2'],
    ['/mfe/payments/a/b', 'payments_mfe', '/a/b'],
    ['/mfe/admin/', 'admin_mfe', '/'],
    ['/mfe/profile/logo.png', 'profile_mfe', '/logo.png'],
    ['/remoteEntry.js', 'shell_app', '/remoteEntry.js'],
    ['/assets/main.JS', 'shell_app', '/assets/main.JS'],
    ['/about.html', 'shell_app', '/about.html'],
    ['/', 'shell_app', '/'],
    ['/any/page', 'shell_app', '/any/page'],
  ])('%s is answered by %s', async (path, name, url) => {
    expect(await subject().browser.hear(path)).toMatchObject({ name, url });
  });

  test('applications learn who asks, and no client can say that it is another', async () => {
    const forged = { 'X-Forwarded-For': '6.6.6.6', 'X-Real-IP': '6.6.6.6', 'X-Forwarded-Proto': 'http' };
    for (const path of ['/api/who', '/graphql', '/mfe/auth/', '/']) {
      const { headers } = await subject().browser.hear(path, { headers: forged });
      expect(headers).toMatchObject({ 'host': 'localhost', 'x-forwarded-proto': 'https', 'x-real-ip': expect.stringMatching(/^[0-9.]+$/) });
      expect([headers['x-forwarded-for'], headers['x-real-ip']]).toEqual([headers['x-real-ip'], expect.not.stringContaining('6.6.6.6')]);
    }
  });

  test.each([
    ['/api/orders', 200], ['/api/orders?status=404', 404], ['/api/orders?status=503', 503], ['/mfe/auth/', 200], ['/mfe/auth/?status=404', 404],
    ['/remoteEntry.js', 200], ['/a.js', 200], ['/a.js?status=404', 404], ['/a.html', 200], ['/', 200], ['/api/public/x', 200],
  ])('%s has the security headers of the gateway, with status %i', async (path, status) => {
    const answer = await subject().browser.ask(path);
    expect(answer.status).toBe(status);
    expect(securityProblems(answer)).toEqual([]);
  });

  test('only internal networks see the metrics', async () => {
    const outside = 'e2e-poc3-outside';
    docker('network', 'create', '--subnet', '203.0.113.0/24', outside);
    docker('network', 'connect', '--alias', 'gateway', outside, 'mfe-nginx');
    try {
      const program = `require("https").get({ host: "gateway", path: process.argv[1], rejectUnauthorized: false }, (response) => {
        console.log(response.statusCode);
        process.exit();
      })`;
      const status = (path: string) => docker('run', '--rm', '--network', outside, 'node:24-alpine', 'node', '-e', program, path);
      expect([status('/metrics'), status('/graphql')]).toEqual(['403', '200']);
    } finally {
      docker('network', 'disconnect', '--force', outside, 'mfe-nginx');
      docker('network', 'rm', outside);
    }
  }, 60_000);

  test('a WebSocket through /ws connects, echoes, stays open and echoes again', async () => {
    const socket = await subject().browser.open('/ws?token=a');
    expect(await echo(socket, 'hello')).toBe('api_gateway /ws?token=a hello');
    await pause(3_000);
    expect(await echo(socket, 'still there')).toBe('api_gateway /ws?token=a still there');
    socket.close();
  });

  test.each([
    ['/hmr/shell', 'shell_app /ws'], ['/hmr/auth', 'auth_mfe /ws'], ['/hmr/payments', 'payments_mfe /ws'], ['/hmr/admin', 'admin_mfe /ws'],
    ['/hmr/profile', 'profile_mfe /ws'], ['/', 'shell_app /'],
  ])('a WebSocket through %s reaches %s', async (path, heard) => {
    const socket = await subject().browser.open(path);
    expect(await echo(socket, 'hi')).toBe(`${heard} hi`);
    socket.close();
  });

  test.each(['/api/ws', '/graphql', '/mfe/auth/ws'])('a WebSocket through %s is not opened', async (path) => {
    await expect(subject().browser.open(path)).rejects.toThrow('Unexpected server response: 200');
  });
}

/** What the gateway does to requests and responses. */
export function describePolicies(subject: () => Subject): void {
  test.each(['/mfe/auth/remoteEntry.js', '/remoteEntry.js'])('%s may be used from other origins, and answers preflights', async (path) => {
    const { browser } = subject();
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, OPTIONS' };
    const preflight = await browser.ask(path, { method: 'OPTIONS', headers: { 'Origin': 'https://other.example', 'Access-Control-Request-Method': 'GET' } });

    expect(preflight).toMatchObject({ status: 204, headers: cors, body: '' });
    expect(securityProblems(preflight)).toEqual([]);
    expect((await browser.ask(path, { headers: { Origin: 'https://other.example' } })).headers).toMatchObject({ ...cors, 'cache-control': 'no-store' });
  });

  test('other origins get no permission elsewhere', async () => {
    expect((await subject().browser.ask('/api/orders', { headers: { Origin: 'https://other.example' } })).headers).not.toHaveProperty('access-control-allow-origin');
  });

  test.each(['js', 'css', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'svg', 'woff', 'woff2', 'ttf', 'eot'])('a .%s stays in browsers for a year, an error in its place does not', async (extension) => {
    const caching = async (query: string) => (await subject().browser.ask(`/file.${extension}${query}`)).headers['cache-control'];
    expect([await caching('?cache=no-cache'), await caching('?status=404')]).toEqual(['max-age=31536000, public, immutable', undefined]);
  });

  test.each(['/', '/page', '/page.html', '/mfe/auth/page', '/remoteEntry.js'])('%s stays in no browser', async (path) => {
    expect((await subject().browser.ask(`${path}?cache=max-age=60`)).headers['cache-control']).toMatch(/(^|, )no-store$/);
  });

  test.each(['text/plain', 'text/css', 'application/json', 'application/javascript', 'text/javascript', 'application/xml', 'image/svg+xml'])('%s from 1 KiB on is compressed', async (type) => {
    const encoding = async (size: number) =>
      (await subject().browser.ask(`/page?type=${encodeURIComponent(type)}&size=${size}`, { headers: { 'Accept-Encoding': 'gzip' } })).headers['content-encoding'];
    expect([await encoding(1_100), await encoding(10)]).toEqual(['gzip', undefined]);
  });

  test('what is compressed already is left alone', async () => {
    const { headers } = await subject().browser.ask('/page?type=image/png&size=5000', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(headers).not.toHaveProperty('content-encoding');
  });

  test('a body of 10 MB is taken, a larger one is 413', async () => {
    const { browser } = subject();
    const post = (size: number) => browser.ask('/graphql', { method: 'POST', body: Buffer.alloc(size) });
    const taken = await post(10 * 1024 * 1024);
    const refused = await post(10 * 1024 * 1024 + 1);

    expect([taken.status, JSON.parse(taken.body).received]).toEqual([200, 10 * 1024 * 1024]);
    expect(refused.status).toBe(413);
    expect(securityProblems(refused)).toEqual([]);
  });

  test('responses of /api/auth/ are passed on as they come, those of /api/ in whole', async () => {
    const { browser } = subject();
    const spread = async (path: string) => (await browser.ask(`${path}?stream=600`)).spread;

    expect(await spread('/api/auth/events')).toBeGreaterThan(400);
    expect(await spread('/api/events')).toBeLessThan(200);
  });

  test('responses of /api/public/ are kept for all, but none of who signed in', async () => {
    const { browser } = subject();
    const status = async (headers = {}) => (await browser.ask('/api/public/prices?kept', { headers })).headers['x-cache-status'];

    expect([await status(), await status(), await status({ Authorization: 'Bearer a' }), await status({ Cookie: 'a=b' })]).toEqual(['MISS', 'HIT', 'BYPASS', 'BYPASS']);
    expect((await browser.ask('/api/orders')).headers).not.toHaveProperty('x-cache-status');
  });

  test('only one of many clients at once gets through to an application for what is not kept yet', async () => {
    const { browser } = subject();
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.hear('/api/public/slow?delay=500')));
    expect(answers.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  test('the access log tells times, and leaves out health checks and static files', async () => {
    const { browser } = subject();
    const line = (path: string) => docker('logs', 'mfe-nginx').split('\n').find((text) => text.includes(`"GET ${path} `));
    for (const path of ['/api/logged', '/health?unlogged', '/unlogged.js']) {
      await browser.ask(path);
    }
    await until('the access log tells it', () => line('/api/logged') !== undefined);

    expect(line('/api/logged')).toMatch(/ 200 \d+ .* time=\d+\.\d{3} upstream="[\d.]+:3000" connect="\d+\.\d{3}" header="\d+\.\d{3}" response="\d+\.\d{3}"/);
    expect([line('/health?unlogged'), line('/unlogged.js')]).toEqual([undefined, undefined]);
  });
}
