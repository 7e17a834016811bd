import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import * as http from 'node:http';
import * as http2 from 'node:http2';
import * as https from 'node:https';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { SecureVersion } from 'node:tls';
import * as tls from 'node:tls';
import type { Stack } from '../../src/app';
import { Duration, Size } from '../../src/core';
import {
  AllowedNetworks, Authorizer, Balancing, BrowserCaching, Cors, NginxGateway, RateLimit, ResponseCache, Route, SecurityHeaders, Upstream,
} from '../../src/parts/nginx';
import type { GatewaySettings } from '../../src/parts/nginx/private/gateway-settings';
import { nginxConfiguration } from '../../src/parts/nginx/private/nginx-configuration';
import { Certificate, Endpoint, HealthCheck, Image, Port, Service } from '../../src/resources';
import { RunningStack } from '../helpers/running-stack';
import { platform, smallest, toApi } from '../parts/nginx/platform-settings';

const HTTP = 18_080;
const HTTPS = 18_443;
const PROGRAM = readFileSync(join(__dirname, '..', 'parts', 'nginx', 'programs', 'upstream.js'), 'utf8');
const SECURITY = ['x-frame-options', 'x-content-type-options', 'referrer-policy', 'content-security-policy', 'permissions-policy'];

/** A gateway with one route for each thing that it can do. */
function define(stack: Stack): void {
  const gateway = new NginxGateway(stack, 'gateway', {
    certificate: Certificate.development(stack, 'localhost'),
    ports: [Port.tcp(80).publishedOn(HTTP), Port.tcp(443).publishedOn(HTTPS)],
  });
  const api = program(stack, 'api').endpoint(3000);
  const both = Upstream.of('both', api).and(program(stack, 'other').endpoint(3000)).balancedBy(Balancing.ROUND_ROBIN);

  gateway.addRoute(Route.prefix('/').to(api), { webSocket: true, browserCaching: BrowserCaching.NEVER });
  gateway.addRoute(Route.prefix('/plain/').to(api));
  gateway.addRoute(Route.prefix('/both/').toUpstream(both));
  gateway.addRoute(Route.prefix('/stripped/').to(api).stripped(), { cors: Cors.forAnyOrigin(), headers: { 'X-Price': '$5 "a" \\' } });
  gateway.addRoute(Route.exact('/hmr/api').to(api).rewrittenTo('/ws'), { webSocket: true });
  gateway.addRoute(Route.extensions(['js']).to(api), { browserCaching: BrowserCaching.IMMUTABLE, unlogged: true });
  gateway.addRoute(Route.prefix('/limited/').to(api), { rateLimit: RateLimit.perMinute(10).burst(5) });
  gateway.addRoute(Route.prefix('/cached/').to(api), { responseCache: ResponseCache.of(Duration.seconds(1)) });
  gateway.addRoute(Route.prefix('/named/').to(api), { cors: Cors.forOrigins(['https://a.example'], { credentials: true }) });
  gateway.addRoute(Route.prefix('/open/').to(api), { securityHeaders: SecurityHeaders.none(), requestHeaderVariables: { 'X-Request-ID': '$request_id' } });
  gateway.addRoute(Route.prefix('/guarded/').to(api), { authorizer: Authorizer.of(api, '/verify').forwarding('X-User') });
  gateway.addRoute(Route.prefix('/nobody/').to(api), { allowedNetworks: AllowedNetworks.of(['192.0.2.0/24']) });
  gateway.addRoute(Route.prefix('/host/').to(Endpoint.onHost(1)));
  gateway.addRoute(Route.prefix('/later/').to(program(stack, 'later', ['later']).endpoint(3000)));
  gateway.addRoute(Route.prefix('/files/').toFiles('/usr/share/nginx/html'));
  gateway.addRoute(Route.exact('/old').redirectedTo('/new?costs=$5'));
  gateway.addRoute(Route.exact('/literal').answered(200, { body: "${HOME} $host;{}'\"\\n\n" }));
  gateway.addSite(['site.localhost']).addRoute(Route.prefix('/').answered(200, { body: 'the site' }));
}

function program(stack: Stack, id: string, profiles?: string[]): Service {
  return new Service(stack, id, {
    image: Image.of('node', '24-alpine'),
    command: ['node', '-e', PROGRAM],
    environment: { NAME: id },
    healthCheck: HealthCheck.http(3000),
    profiles,
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('a gateway', () => {
  let running: RunningStack;
  beforeAll(async () => {
    running = await RunningStack.start('e2e-nginx', define);
  }, 200_000);
  afterAll(() => {
    // 'down' leaves what stands under a profile.
    running.compose('--profile', 'later', 'rm', '--stop', '--force', 'later');
    running.stop();
  }, 60_000);

  test('has a configuration that nginx has nothing to say about', () => {
    expect(running.tryShell('gateway', 'nginx -t').stderr).toBe(
      'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\nnginx: configuration file /etc/nginx/nginx.conf test is successful\n');
  });

  test('sends clients from http to https on the published port', async () => {
    const { status, headers } = await ask('/a?b=1', {}, http, HTTP);
    expect([status, headers.location]).toEqual([301, `https://127.0.0.1:${HTTPS}/a?b=1`]);
    expect(Object.keys(headers)).toEqual(expect.arrayContaining(SECURITY));
  });

  test.each([
    ['200', '/plain/a', 200], ['404 of the upstream', '/plain/a?status=404', 404], ['404 of a file', '/files/none', 404], ['403', '/nobody/a', 403],
    ['502', '/later/a', 502], ['308', '/old', 308], ['a location with headers of its own', '/stripped/a', 200], ['400', '/%', 400],
  ])('has security headers on %s, each once', async (_name, path, status) => {
    const answer = await ask(`${path}${path.includes('?') ? '&' : '?'}header=X-Frame-Options:+DENY&header=Strict-Transport-Security:+max-age=9`);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN', 'x-content-type-options': 'nosniff', 'server': 'nginx' });
    expect(Object.keys(answer.headers)).toEqual(expect.arrayContaining(SECURITY));
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
  });

  test('lets an upstream speak for itself where it is told so', async () => {
    const { headers, body } = await ask('/open/a?header=X-Frame-Options:+DENY');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers).not.toHaveProperty('referrer-policy');
    expect(JSON.parse(body).headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
  });

  test('tells the upstream who asks, and believes no client about it', async () => {
    const { headers, url } = JSON.parse((await ask('/plain/a?b=1', { headers: { 'X-Forwarded-For': '6.6.6.6', 'X-Forwarded-Proto': 'http', 'X-Real-IP': '6.6.6.6' } })).body);
    expect(url).toBe('/plain/a?b=1');
    expect(headers).toMatchObject({ 'host': `127.0.0.1:${HTTPS}`, 'x-forwarded-proto': 'https' });
    expect(headers['x-forwarded-for']).toBe(headers['x-real-ip']);
    expect(headers['x-real-ip']).not.toBe('6.6.6.6');
  });

  test('strips prefixes, shares requests, serves files, redirects and answers to the letter', async () => {
    expect(JSON.parse((await ask('/stripped/a/b?c=1')).body).url).toBe('/a/b?c=1');
    const names = await Promise.all([1, 2, 3, 4].map(async () => JSON.parse((await ask('/both/')).body).name));
    expect(new Set(names)).toEqual(new Set(['api', 'other']));
    expect((await ask('/files/')).body).toContain('<html');
    expect((await ask('/old')).headers.location).toBe('/new?costs=$5');
    expect((await ask('/literal')).body).toBe("${HOME} $host;{}'\"\\n\n");
    expect((await ask('/stripped/')).headers['x-price']).toBe('$5 "a" \\');
    expect((await ask('/', { headers: { Host: 'site.localhost' } })).body).toBe('the site');
  });

  test('lets the burst of a limited route through and no more', async () => {
    const answers = [];
    for (let request = 0; request < 8; request += 1) {
      answers.push(await ask('/limited/a'));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
    expect(Object.keys(answers.at(-1)?.headers ?? {})).toEqual(expect.arrayContaining(SECURITY));
  });

  test('keeps responses for everybody, but none that belongs to one client', async () => {
    const status = async (headers = {}) => (await ask('/cached/a', { headers })).headers['x-cache-status'];
    expect([await status(), await status(), await status({ Cookie: 'a=b' }), await status({ Authorization: 'Basic YTpi' })]).toEqual(['MISS', 'HIT', 'BYPASS', 'BYPASS']);
  });

  test('answers preflights itself, and says once who may ask', async () => {
    const preflight = await ask('/stripped/a', { method: 'OPTIONS', headers: { Origin: 'https://b.example' } });
    expect(preflight).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD, OPTIONS' } });
    expect((await ask('/stripped/a?header=Access-Control-Allow-Origin:+http://x')).headers['access-control-allow-origin']).toBe('*');
    const named = async (Origin: string) => (await ask('/named/a', { headers: { Origin } })).headers['access-control-allow-origin'];
    expect([await named('https://a.example'), await named('https://evil.example')]).toEqual(['https://a.example', undefined]);
  });

  test('tells browsers what to keep: successes for a year, errors not', async () => {
    expect((await ask('/a.js?header=Cache-Control:+no-cache')).headers['cache-control']).toBe('max-age=31536000, public, immutable');
    expect((await ask('/a.js?status=404')).headers).not.toHaveProperty('cache-control');
    expect((await ask('/index')).headers['cache-control']).toBe('no-store');
  });

  test('asks an authorizer, and passes on whom it names', async () => {
    expect((await ask('/guarded/a?status=401')).status).toBe(401);
    const user = async (path: string) => JSON.parse((await ask(path, { headers: { 'X-User': 'mallory' } })).body).headers['x-user'];
    expect([await user('/guarded/a?header=X-User:+ann'), await user('/guarded/a')]).toEqual(['ann', undefined]);
  });

  test('compresses, and refuses bodies that are too large', async () => {
    const large = `/plain/a?${'a'.repeat(2_000)}&header=Content-Type:+application/json`;
    expect((await ask(large, { headers: { 'Accept-Encoding': 'gzip' } })).headers).toMatchObject({ 'content-encoding': 'gzip', 'vary': 'Accept-Encoding' });
    expect((await ask('/plain/a', { method: 'POST' }, https, HTTPS, Buffer.alloc(9_000_000))).status).toBe(200);
    expect((await ask('/plain/a', { method: 'POST', headers: { 'Content-Length': 11_000_000 } })).status).toBe(413);
  });

  test('speaks TLS 1.2 and 1.3 and HTTP/2, nothing older', async () => {
    expect(await Promise.all((['TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const).map(handshake))).toEqual(['refused', 'TLSv1.2', 'TLSv1.3']);
    expect(await http2Status('/plain/a')).toBe(200);
  });

  test('carries WebSockets, only where they are allowed', async () => {
    expect(await echo('/ws', 'hello')).toBe('hello');
    expect(await echo('/hmr/api', 'hi')).toBe('hi');
    expect((await ask('/plain/a', { headers: { 'Upgrade': 'websocket', 'Connection': 'Upgrade', 'Sec-WebSocket-Key': 'a' } })).status).toBe(200);
  });

  test('runs without rights and without a place to write but memory', () => {
    expect(running.shell('gateway', 'id -u; grep CapEff /proc/1/status; grep NoNewPrivs /proc/1/status')).toBe('101\nCapEff:\t0000000000000000\nNoNewPrivs:\t1');
    expect(running.tryShell('gateway', 'touch /etc/nginx/a').stderr).toContain('Read-only file system');
  });

  test('logs how long the upstream took, but not where it is told not to', () => {
    const { stdout } = running.compose('logs', '--no-log-prefix', 'gateway');
    expect(stdout).toMatch(/"GET \/plain\/a\?b=1 HTTP\/1\.1" 200 \d+ .* time=\d+\.\d+ upstream="[\d.]+:3000" connect="[\d.]+" header="[\d.]+" response="[\d.]+"/);
    expect(stdout).not.toContain('GET /a.js');
  });

  test('serves what it kept while the upstream is away, starts without it, and finds it again at another address', async () => {
    await ask('/cached/b');
    running.compose('rm', '--stop', '--force', 'api');
    // 504 as long as the gateway tries the old address.
    await until(async () => (await ask('/plain/a')).status === 502);
    expect((await ask('/cached/b')).headers['x-cache-status']).toBe('STALE');
    expect((await ask('/both/')).status).toBe(200);

    expect(running.compose('restart', 'gateway')).toMatchObject({ status: 0 });
    await until(async () => (await ask('/literal')).status === 200);
    expect((await ask('/plain/a')).status).toBe(502);

    running.compose('--profile', 'later', 'up', '--detach', '--wait', 'later');
    running.up();
    await until(async () => (await ask('/plain/a')).status === 200);
    await until(async () => (await ask('/later/a')).status === 200);
  }, 120_000);

  test('stops in time although a WebSocket is open', async () => {
    const socket = await upgrade('/ws');
    running.compose('stop', 'gateway');
    socket.destroy();
    expect(JSON.parse(running.inspect('gateway'))[0].State.ExitCode).toBe(0);
    running.up();
  }, 60_000);

  const TLS = { certificate: '/run/secrets/localhost-certificate', key: '/run/secrets/localhost-key', publishedPort: 443 };
  test.each<[string, GatewaySettings]>([
    ['the smallest', smallest()],
    ['a platform of micro-frontends', platform({ tls: TLS })],
    ['everything else', smallest({
      tls: { ...TLS, strictTransport: { maxAge: Duration.days(365), includeSubDomains: true, preload: true } },
      trustedProxies: ['10.0.0.0/8', '::1'],
      log: 'json',
      statusPort: 8081,
      bodyLimit: Size.bytes(1_000),
      sites: [
        {
          names: [`${'long-'.repeat(40)}name.example.com`, '*.example.com'], locations: [
            toApi('/a b;{c}"\'$x/', { cors: { origins: [`https://${'long-'.repeat(40)}origin.example.com`], methods: ['GET'], maxAge: Duration.hours(1) } }),
            { match: { kind: 'extensions', extensions: ['c++', 'tar.gz'] }, action: { kind: 'files', directory: '/srv', fallback: '/index.html' } },
          ],
        },
        { names: [], certificate: TLS, locations: [] },
      ],
    })],
  ])('nginx has nothing to say about %s', (_name, settings) => {
    const text = Buffer.from(nginxConfiguration(settings)).toString('base64');
    expect(running.tryShell('gateway', `echo ${text} | base64 -d > /tmp/other.conf && nginx -t -c /tmp/other.conf`).stderr)
      .toBe('nginx: the configuration file /tmp/other.conf syntax is ok\nnginx: configuration file /tmp/other.conf test is successful\n');
  });
});

/** One request on a connection of its own. */
function ask(path: string, options: RequestOptions = {}, client: typeof http | typeof https = https, port = HTTPS, body?: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = client.request({ host: '127.0.0.1', port, path, agent: false, rejectUnauthorized: false, ...options }, (response) => {
      void read(response).then((text) => {
        request.destroy();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      }, reject);
    });
    request.on('error', reject);
    // A body that is announced and refused is not sent.
    if (body === undefined && options.headers && 'Content-Length' in options.headers) {
      request.flushHeaders();
    } else {
      request.end(body);
    }
  });
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString();
}

/** The protocol that is agreed on when the client speaks one only. */
function handshake(version: SecureVersion): Promise<string> {
  return new Promise((resolve) => {
    const socket = tls.connect({
      host: '127.0.0.1', port: HTTPS, rejectUnauthorized: false, minVersion: version, maxVersion: version, ciphers: 'DEFAULT:@SECLEVEL=0',
    }, () => {
      resolve(socket.getProtocol() ?? '');
      socket.destroy();
    });
    socket.on('error', () => resolve('refused'));
  });
}

function http2Status(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const session = http2.connect(`https://127.0.0.1:${HTTPS}`, { rejectUnauthorized: false });
    session.on('error', reject);
    session.request({ ':path': path }).on('response', (headers) => {
      resolve(headers[':status']);
      session.destroy();
    });
  });
}

function upgrade(path: string): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const headers = { 'Connection': 'Upgrade', 'Upgrade': 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': randomBytes(16).toString('base64') };
    const request = https.request({ host: '127.0.0.1', port: HTTPS, path, rejectUnauthorized: false, headers });
    request.on('upgrade', (_response, socket) => resolve(socket.on('error', () => socket.destroy())));
    request.on('response', ({ statusCode }) => reject(new Error(`'${path}' answered ${statusCode} in place of a WebSocket`)));
    request.on('error', reject);
    request.end();
  });
}

/** What comes back for a short message. */
async function echo(path: string, message: string): Promise<string> {
  const socket = await upgrade(path);
  // Clients must mask their frames; a mask of zeros changes nothing.
  const mask = Buffer.alloc(4);
  return new Promise((resolve) => {
    socket.once('data', (frame: Buffer) => {
      resolve(frame.subarray(2).toString());
      socket.destroy();
    });
    socket.write(Buffer.concat([Buffer.from([0x81, 0x80 + message.length]), mask, Buffer.from(message)]));
  });
}

/** Waits until something is so, at most half a minute. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!await isSo().catch(() => false)) {
    if (Date.now() > end) {
      throw new Error(`waited in vain for ${isSo}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
