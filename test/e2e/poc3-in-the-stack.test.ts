import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../src/app';
import { makeCertificate } from '../../src/cli/private/certificate';
import { Image, Mount } from '../../src/resources';
import { Poc3Stack } from '../../src/stacks/poc3';
import { Browser, echo } from './poc3/browser';
import { securityProblems } from './poc3/gateway-tests';
import { docker, RunningPoc3, until } from './poc3/running-poc3';

const HOST = 'pay.example.com';
const PROJECT = 'e2e-poc3-inside';
const PROGRAMS = join(__dirname, 'poc3');
const PACKAGES = join(__dirname, '../../node_modules');
const SERVICES = ['auth', 'payments', 'admin', 'profile'];
const APPLICATIONS = ['api_gateway', 'shell_app', ...SERVICES.map((name) => `${name}_mfe`), ...SERVICES.map((name) => `${name}_service`)];

/** Certificate and key as somebody else provides them. */
const PROVIDED = makeCertificate([HOST], 90, new Date());

/** Every application is the same small program, which is told its name. */
function define(app: App, id: string): void {
  const image = Image.of('node', '24-alpine');
  const stack = new Poc3Stack(app, id, {
    applicationImages: {
      apiGateway: image, shellApp: image, authMfe: image, paymentsMfe: image, adminMfe: image, profileMfe: image,
      authService: image, paymentsService: image, adminService: image, profileService: image,
    },
    productionCertificate: true,
    legacyDatabase: false,
    databaseExtensions: { auth_db: ['pgcrypto'] },
  });
  for (const name of APPLICATIONS) {
    const service = stack.application(name);
    service.override('command', ['sh', '-c', `APPLICATIONS=${name}:$PORT exec node /programs/application.js`]);
    service.addMount(Mount.bind(PROGRAMS, '/programs').readOnly());
    service.addMount(Mount.bind(PACKAGES, '/node_modules').readOnly());
  }
}

function settings(folder: string): { [variable: string]: string } {
  const place = join(folder, 'provided');
  mkdirSync(place, { mode: 0o700 });
  writeFileSync(join(place, 'chain.pem'), PROVIDED.certificate, { mode: 0o444 });
  writeFileSync(join(place, 'key.pem'), PROVIDED.key, { mode: 0o444 });
  return { NGINX_HOST: HOST, SSL_CERT_PATH: join(place, 'chain.pem'), SSL_KEY_PATH: join(place, 'key.pem') };
}

const browser = new Browser(PROVIDED.certificate, HOST);
let running: RunningPoc3 | undefined;

function poc3(): RunningPoc3 {
  if (!running) {
    throw new Error('POC-3 did not start');
  }
  return running;
}

beforeAll(async () => {
  running = await RunningPoc3.start(PROJECT, { define, settings });
}, 600_000);
afterAll(() => running?.stop(), 120_000);

describe('the gateway in production', () => {
  test('has the certificate that it was given', async () => {
    const { subjectaltname } = await browser.shake({}, (socket) => socket.getPeerCertificate());
    expect(subjectaltname).toBe(`DNS:${HOST}`);
  });

  test.each(['/', '/api/orders', '/api/orders?status=404', '/mfe/auth/x.js'])('ties browsers to https on %s', async (path) => {
    const answer = await browser.ask(path);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    expect(securityProblems(answer)).toEqual([]);
  });

  test.each(['shell', 'auth', 'payments', 'admin', 'profile'])('has no route for hot reload of %s', async (name) => {
    expect(await browser.hear(`/hmr/${name}`)).toMatchObject({ name: 'shell_app', url: `/hmr/${name}` });
  });

  test('lets pages run no script but those of their own files', async () => {
    expect((await browser.ask('/')).headers['content-security-policy']).not.toContain('unsafe-eval');
  });

  test.each([
    ['/api/orders', 'api_gateway', '/api/orders'], ['/mfe/auth/a.js', 'auth_mfe', '/a.js'], ['/mfe/payments/a.js', 'payments_mfe', '/a.js'],
    ['/mfe/admin/a.js', 'admin_mfe', '/a.js'], ['/mfe/profile/a.js', 'profile_mfe', '/a.js'], ['/', 'shell_app', '/'],
  ])('leads %s to the container of %s', async (path, name, url) => {
    expect(await browser.hear(path)).toMatchObject({ name, url, headers: { 'host': HOST, 'x-forwarded-proto': 'https' } });
  });

  test('carries a WebSocket to a container', async () => {
    const socket = await browser.open('/ws');
    expect(await echo(socket, 'hello')).toBe('api_gateway /ws hello');
    socket.close();
  });
});

describe('a container of an application', () => {
  const container = (service: string) => `${PROJECT}-${service}-1`;
  const addressOf = (service: string) => docker('inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', container(service));
  const status = async (path: string) => (await browser.ask(path)).status;

  test('is found again when it was made anew with another address', async () => {
    const before = addressOf('api_gateway');
    poc3().compose('rm', '--stop', '--force', 'api_gateway');
    // Takes the address that became free.
    docker('run', '--detach', '--rm', '--name', `${PROJECT}-squatter`, '--network', `${PROJECT}_mfe-network`, 'node:24-alpine', 'sleep', '60');
    try {
      poc3().compose('up', '--detach', '--wait', '--no-deps', 'api_gateway');
      expect(addressOf('api_gateway')).not.toBe(before);
      await until('the gateway finds it', async () => await status('/api/orders') === 200, 10_000);
    } finally {
      docker('rm', '--force', `${PROJECT}-squatter`);
    }
  }, 60_000);

  test('may be away without harm to others', async () => {
    poc3().compose('stop', '--timeout', '1', 'auth_mfe');
    await until('it is answered for', async () => [502, 504].includes(await status('/mfe/auth/a.js')), 10_000);
    expect([await status('/mfe/payments/a.js'), await status('/'), docker('inspect', '--format', '{{.State.Health.Status}}', 'mfe-nginx')]).toEqual([200, 200, 'healthy']);

    poc3().compose('start', 'auth_mfe');
    await until('it is back', async () => await status('/mfe/auth/a.js') === 200, 10_000);
  }, 60_000);

  test.each(APPLICATIONS)('of %s is hardened as everything else', (name) => {
    const [{ HostConfig, Config }] = JSON.parse(docker('inspect', container(name)));
    expect(HostConfig).toMatchObject({ CapDrop: ['ALL'], ReadonlyRootfs: true, SecurityOpt: ['no-new-privileges:true'] });
    expect(HostConfig.PortBindings).toEqual({});
    expect(Config.Env).toContain(`WS_URL=wss://${HOST}/ws`);
  });

  test.each(['shell_app', ...SERVICES.map((name) => `${name}_mfe`)])('of %s knows no password', (name) => {
    expect(docker('inspect', container(name))).not.toContain(poc3().variable('RABBITMQ_PASSWORD'));
  });
});

describe.each(SERVICES)('the %s service', (name) => {
  test('works with its database, the event hub and the cache, and gets into no other database', () => {
    const said = JSON.parse(poc3().shell(`${name}_service`, `node /programs/client.js ${name}`));

    expect(said).toEqual({
      database: [`${name}_db`, `${name}_db_app`],
      extensions: name === 'auth' ? ['pgcrypto', 'plpgsql'] : ['plpgsql'],
      others: ['28P01', '28P01', '28P01'],
      event: `from ${name}`,
      cached: 'blue',
    });
  });
});
