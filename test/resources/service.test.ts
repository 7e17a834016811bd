import { Stack, Variable } from '../../src/app';
import { HealthCheck, Image, Port, RestartPolicy, Service } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { findingsOf } from '../helpers/findings';
import { Shop } from '../helpers/stack';

const image = Image.of('ghcr.io/acme/api', '1.4.2');

test('is hardened, limited and rotated with no option given', () => {
  const shop = new Shop();
  new Service(shop.stack, 'api', { image });
  expect(shop.service('api')).toEqual({
    image: 'ghcr.io/acme/api:1.4.2',
    restart: 'unless-stopped',
    logging: { driver: 'json-file', options: { 'max-file': '3', 'max-size': '10m' } },
    cap_drop: ['ALL'],
    deploy: { resources: { limits: { cpus: 1, memory: '512m', pids: 256 } } },
    init: true,
    read_only: true,
    security_opt: ['no-new-privileges:true'],
    tmpfs: ['/tmp'],
  });
});

test('each safe default has one option that says otherwise', () => {
  const shop = new Shop();
  new Service(shop.stack, 'api', { image, readOnly: false, capDrop: [], allowPrivilegeEscalation: true, init: false, restart: RestartPolicy.no() });
  const service = shop.service('api');
  expect(service).toMatchObject({ read_only: false, init: false, restart: 'no' });
  expect(Object.keys(service)).not.toEqual(expect.arrayContaining(['cap_drop', 'security_opt', 'tmpfs']));
});

test('its environment arrives as it was written', () => {
  const shop = new Shop();
  const key = Variable.secret(shop.stack, 'MAIL_API_KEY', { description: 'key of the mail provider' });
  const region = Variable.optional(shop.stack, 'REGION', { defaultValue: 'eu-central-1', description: 'where mail is sent from' });
  const api = new Service(shop.stack, 'api', { image, environment: { CURRENCY_SIGN: '$' } });
  api.environment.add('MAIL_URL', `smtps://key:${key}@mail.example.com/${region}`);
  expect(shop.text()).toContain('      MAIL_URL: "smtps://key:${MAIL_API_KEY:?key of the mail provider}@mail.example.com/${REGION:-eu-central-1}"\n');
  expect(shop.text()).toContain('      CURRENCY_SIGN: "$$"\n');
});

test('refuses an environment variable that is set to something else already', () => {
  const shop = new Shop();
  const api = new Service(shop.stack, 'api', { image, environment: { A: '1' } });
  api.environment.add('A', '1');
  expect(messageOf(() => api.environment.add('A', '2'))).toBe(
    "environment variable 'A' is set already; set it once, or choose another 'prefix' for the connection that sets it [environment.conflict at shop/api]",
  );
  expect(messageOf(() => api.environment.add('A B', '2'))).toContain("'A B' cannot be the name of an environment variable; it holds no '=' and no white space [environment.name at shop/api]");
});

test('needs an image', () => {
  expect(messageOf(() => new Service(new Shop().stack, 'api', {}))).toBe(
    "service 'api' needs an 'image' (Image.of('ghcr.io/acme/api', '1.4.2') or Image.fromBuild('./api')) or a 'provider' [service.image at shop/api]",
  );
});

test('two host ports that are the same are an error with both lines', () => {
  const shop = new Shop();
  new Service(shop.stack, 'a', { image, ports: [Port.tcp(80).publishedOn(8080)] });
  new Service(shop.stack, 'b', { image, ports: [Port.tcp(81).publishedOn(8080)] });
  expect(messageOf(() => findingsOf(shop.app))).toMatch(
    /error +port\.conflict +host port 8080\/tcp on 127\.0\.0\.1 is published twice\n +shop\/a +test\/resources\/service\.test\.ts:\d+:\d+ +services\.a\.ports\[0\]\n +shop\/b +test/,
  );
});

describe('an override', () => {
  test('sets and removes anything by its path, in either spelling', () => {
    const shop = new Shop();
    const api = new Service(shop.stack, 'api', { image, labels: { 'a.b': '1' } });
    api.override('deploy.resources.limits.pids', 200);
    api.override('stopSignal', 'SIGINT');
    api.override('labels.a\\.b', '2');
    api.removeOverride('security_opt');
    expect(shop.service('api')).toMatchObject({ deploy: { resources: { limits: { cpus: 1, memory: '512m', pids: 200 } } }, stop_signal: 'SIGINT', labels: { 'a.b': '2' } });
    expect(shop.service('api')).not.toHaveProperty('security_opt');
  });

  test('with an unknown key names the one that was meant, with the line of the call', () => {
    const shop = new Shop();
    new Service(shop.stack, 'api', { image }).override('deploy.resorces.limits.pids', 200);
    expect(messageOf(() => findingsOf(shop.app))).toMatch(/override\.value .*resorces.*did you mean 'resources'[^]*service\.test\.ts:\d+/);
  });

  test('cannot hold what no Compose file holds', () => {
    const api = new Service(new Shop().stack, 'api', { image });
    expect(messageOf(() => api.override('labels', new Map()))).toContain("the override of 'labels' is a Map, which no Compose file can hold");
    expect(messageOf(() => api.override('scale', NaN))).toContain("the override of 'scale' is NaN, which no Compose file can hold");
    expect(messageOf(() => api.override('scale', undefined))).toContain("or call 'removeOverride'");
    expect(messageOf(() => api.override('a..b', 1))).toContain("'a..b' holds an empty key");
    expect(messageOf(() => api.override('labels.__proto__.x', '1'))).toContain("'__proto__'");
  });

  test('cannot put a variable into a key', () => {
    const shop = new Shop();
    const name = Variable.required(shop.stack, 'NAME', { description: 'a name' });
    const api = new Service(shop.stack, 'api', { image });
    expect(messageOf(() => api.override(`labels.${name}`, 'x'))).toContain('Compose does not interpolate there');
  });
});

test('a newer key than the stack supports is an error that names the version', () => {
  const shop = new Shop();
  new Service(shop.stack, 'api', { image }).override('post_start', [{ command: ['true'] }]);
  expect(messageOf(() => findingsOf(shop.app))).toContain("'post_start' needs Docker Compose 2.30.0, but the stack supports 2.24.0 and newer");
  const newer = new Shop({ minimumCompose: '2.30.0' });
  new Service(newer.stack, 'api', { image }).override('post_start', [{ command: ['true'] }]);
  expect(findingsOf(newer.app)).toEqual([]);
});

test('a variable of another stack is an error that names both', () => {
  const shop = new Shop();
  const other = new Stack(shop.app, 'other');
  const key = Variable.required(other, 'KEY', { description: 'a key' });
  new Service(shop.stack, 'api', { image, environment: { KEY: `${key}` } });
  expect(messageOf(() => findingsOf(shop.app))).toMatch(/variable\.stack +variable 'KEY' belongs to stack 'other', and each stack has its own \.env[^]*declare it in stack 'shop' too/);
});

test('waits for health where there is a health check', () => {
  const shop = new Shop();
  const db = new Service(shop.stack, 'db', { image, healthCheck: HealthCheck.tcp(5432) });
  const plain = new Service(shop.stack, 'plain', { image });
  const api = new Service(shop.stack, 'api', { image });
  api.dependsOn(db);
  api.dependsOn(plain);
  expect(shop.service('api').depends_on).toEqual({ db: { condition: 'service_healthy' }, plain: { condition: 'service_started' } });
});

test('a required variable that only services under a profile use does not stop the others', () => {
  const shop = new Shop();
  const key = Variable.required(shop.stack, 'KEY', { description: 'a key' });
  new Service(shop.stack, 'tool', { image, profiles: ['tools'], environment: { KEY: `${key}` } });
  expect(shop.text()).toContain('KEY: "${KEY-}"');
});

test('literal text that looks like interpolation is a warning with the fix', () => {
  const shop = new Shop();
  new Service(shop.stack, 'api', { image, environment: { TAG: '${TAG}' }, command: ['sh', '-c', 'echo ${HOME}'] });
  expect(findingsOf(shop.app)).toMatchObject([{ id: 'text.interpolation', places: [{ location: 'services.api.environment.TAG' }] }]);
  expect(shop.text()).toContain('TAG: "$${TAG}"');
});

test('what one service overrides of what all have in common is its own', () => {
  const shop = new Shop();
  const [first] = ['first', 'second'].map((id) => new Service(shop.stack, id, { image }));
  first?.override('logging.options.max-file', '9');
  first?.override('deploy.resources.limits.pids', 1024);
  first?.removeOverride('security_opt');
  expect(shop.service('first')).toMatchObject({ logging: { options: { 'max-file': '9' } }, deploy: { resources: { limits: { cpus: 1, pids: 1024 } } } });
  expect(shop.service('first')).not.toHaveProperty('security_opt');
  expect(shop.service('second')).toMatchObject({
    logging: { options: { 'max-file': '3' } }, deploy: { resources: { limits: { cpus: 1, pids: 256 } } }, security_opt: ['no-new-privileges:true'],
  });
});
