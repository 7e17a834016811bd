import { Stack, Variable } from '../../src/app';
import {
  Condition, Config, Connection, Credentials, HostEntry, Image, Job, ModelAttachment, Mount, Namespace, Network, Port, Secret, Service, Tmpfs, Ulimit,
  Volume,
} from '../../src/resources';
import type { IConnectable, IService } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { findingsOf } from '../helpers/findings';
import { Shop } from '../helpers/stack';

const image = Image.of('ghcr.io/acme/api', '1.4.2');

/** The least that a database of one's own needs. */
class Database implements IConnectable {
  public readonly service: Service;

  constructor(private readonly stack: Stack) {
    this.service = new Service(stack, 'orders', { image });
  }

  public connectionFor(_client: IService): Connection {
    const password = Variable.password(this.stack, 'ORDERS_PASSWORD', { description: 'password of orders' });
    const secret = this.stack.node.tryFindChild('password') as Secret | undefined ?? new Secret(this.stack, 'password', { variable: password });
    return Connection.to(this.service, 'orders', {
      url: `postgres://app:${password}@orders:5432/orders`,
      settings: { HOST: 'orders', USER: 'app' },
      secretFiles: { PASSWORD_FILE: secret },
    });
  }
}

test('one connectTo is network, start order and variables', () => {
  const shop = new Shop();
  const api = new Service(shop.stack, 'api', { image });
  api.connectTo(new Database(shop.stack));
  expect(shop.service('api')).toMatchObject({
    networks: { 'orders-network': {} },
    depends_on: { orders: { condition: 'service_started' } },
    environment: { ORDERS_URL: 'postgres://app:${ORDERS_PASSWORD:?password of orders}@orders:5432/orders' },
  });
  expect(shop.service('orders').networks).toEqual({ 'orders-network': {} });
});

test('a client may get the password as a file, and choose the prefix', () => {
  const shop = new Shop();
  const api = new Service(shop.stack, 'api', { image });
  api.connectTo(new Database(shop.stack), { credentials: Credentials.FILE, prefix: 'db' });
  expect(shop.service('api')).toMatchObject({
    environment: { DB_HOST: 'orders', DB_USER: 'app', DB_PASSWORD_FILE: '/run/secrets/password' },
    secrets: [{ source: 'password' }],
  });
  expect(shop.text()).not.toContain('${ORDERS_PASSWORD');
});

test('clients that share a network with the target join no other one', () => {
  const shop = new Shop();
  const backend = new Network(shop.stack, 'backend');
  const db = new Service(shop.stack, 'db', { image, networks: [backend] });
  const api = new Service(shop.stack, 'api', { image, networks: [backend] });
  api.connectTo(db);
  expect(shop.compose().networks).toEqual({ backend: {} });
});

test('a connection to another stack is refused with the way to do it', () => {
  const shop = new Shop();
  const other = new Service(new Stack(shop.app, 'other'), 'db', { image });
  expect(messageOf(() => new Service(shop.stack, 'api', { image }).connectTo(other))).toBe(
    "'shop/api' cannot connect to 'other/db', which stands in another stack and so in another Compose project; "
    + "join a network of that stack instead: Network.fromName(stack, id, '<project>_<network>') [connection.stack at shop/api]",
  );
});

test('a service cannot wait for itself', () => {
  const api = new Service(new Shop().stack, 'api', { image });
  expect(messageOf(() => api.dependsOn(api))).toBe("'api' cannot wait for itself; remove the dependency [dependency.self at shop/api]");
});

test('services that wait for each other are an error with their route', () => {
  const shop = new Shop();
  const a = new Service(shop.stack, 'a', { image });
  const b = new Service(shop.stack, 'b', { image });
  const c = new Service(shop.stack, 'c', { image });
  a.dependsOn(b);
  b.dependsOn(c);
  c.dependsOn(a);
  expect(messageOf(() => findingsOf(shop.app))).toMatch(/dependency\.cycle +a waits for b, b waits for c, c waits for a\n +shop\/a [^\n]+\n +shop\/b [^\n]+\n +shop\/c /);
});

test('a job runs to its end and others wait for that', () => {
  const shop = new Shop();
  const migration = new Job(shop.stack, 'migration', { image });
  const byHand = new Job(shop.stack, 'restore', { image, startedByHand: true });
  const api = new Service(shop.stack, 'api', { image });
  api.dependsOn(migration);
  byHand.dependsOn(api, Condition.started());
  expect(shop.service('migration').restart).toBe('no');
  expect(shop.service('restore').profiles).toEqual(['jobs']);
  expect(shop.service('api').depends_on).toEqual({ migration: { condition: 'service_completed_successfully' } });
});

test('a service that is always on waits for one under a profile: a warning', () => {
  const shop = new Shop();
  new Service(shop.stack, 'api', { image }).dependsOn(new Job(shop.stack, 'restore', { image, startedByHand: true }));
  expect(findingsOf(shop.app).map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    "warning: 'api' waits for 'restore', which is on only with the profile 'jobs'; without it Compose refuses the whole project",
  ]);
});

test('one target, one mount', () => {
  const shop = new Shop();
  const data = new Volume(shop.stack, 'data');
  const api = new Service(shop.stack, 'api', { image, mounts: [Mount.volume(data, '/data')] });
  expect(messageOf(() => api.addMount(Mount.bind('./x', '/data/')))).toBe(
    "'api' mounts two things at '/data'; choose another target for one of them [mount.conflict at shop/api]",
  );
});

test('limits, models and addresses of hosts are given once, and refused where they are given', () => {
  const { stack } = new Shop();
  expect(messageOf(() => new Service(stack, 'a', { image, ulimits: [Ulimit.of('nofile', 1), Ulimit.of('nofile', 2)] }))).toContain('[ulimit.conflict]');
  expect(messageOf(() => new Service(stack, 'b', { image, models: [ModelAttachment.of('llm'), ModelAttachment.of('llm')] }))).toContain('[model.conflict]');
  const api = new Service(stack, 'api', { image, extraHosts: [HostEntry.of('mail', '10.0.0.5')] });
  expect(messageOf(() => api.addHost(HostEntry.of('mail', '10.0.0.5')))).toBe("host 'mail' of 'api' has the address '10.0.0.5' already; add it once [host-entry.conflict at shop/api]");
});

test('a network is joined once, and not beside a network mode', () => {
  const shop = new Shop();
  const backend = new Network(shop.stack, 'backend');
  const api = new Service(shop.stack, 'api', { image, networks: [backend] });
  expect(messageOf(() => api.addNetwork(backend))).toBe("'api' joins network 'backend' twice; join it once [network.conflict at shop/api]");
  const host = new Service(shop.stack, 'host', { image, networkMode: Namespace.host() });
  expect(messageOf(() => host.addNetwork(backend))).toBe(
    "'host' has the network mode 'host', so it cannot join 'backend'; do without one of them [network.mode at shop/host]",
  );
});

test('exactly the readers of a config carry a label that changes with its content', () => {
  const label = (content: string): unknown => {
    const shop = new Shop();
    const config = new Config(shop.stack, 'settings', { path: 'api/settings.json', content });
    new Service(shop.stack, 'other', { image });
    expect(new Service(shop.stack, 'api', { image }).addConfig(config, { target: '/etc/settings.json' })).toBe('/etc/settings.json');
    expect(shop.service('other')).not.toHaveProperty('labels');
    expect(shop.compose().configs).toEqual({ settings: { file: './api/settings.json' } });
    return (shop.service('api').labels as { [name: string]: unknown })['cdk-compose.content'];
  };
  expect(label('a')).toMatch(/^[0-9a-f]{16}$/);
  expect(label('a')).toBe(label('a'));
  expect(label('a')).not.toBe(label('b'));
});

test('a secret is a file that bootstrap makes from its variable', () => {
  const shop = new Shop();
  const secret = new Secret(shop.stack, 'mail-key', { variable: Variable.secret(shop.stack, 'MAIL_API_KEY', { description: 'key' }) });
  const api = new Service(shop.stack, 'api', { image, secrets: [secret] });
  expect(api.addSecret(Secret.fromFile(shop.stack, 'tls', './tls.key'), { target: 'tls.key', mode: '0440' })).toBe('/run/secrets/tls.key');
  expect(shop.compose().secrets).toEqual({ 'mail-key': { file: './secrets/mail-key' }, 'tls': { file: '../../tls.key' } });
  expect(shop.service('api').secrets).toEqual([{ source: 'mail-key' }, { source: 'tls', target: 'tls.key', mode: '0440' }]);
});

test('a label is set once', () => {
  const api = new Service(new Shop().stack, 'api', { image, labels: { a: '1' } });
  expect(messageOf(() => api.addLabel('a', '2'))).toBe("label 'a' of 'api' is set already; set it once [label.conflict at shop/api]");
});

test('what nobody uses is a warning', () => {
  const shop = new Shop();
  new Volume(shop.stack, 'data');
  new Network(shop.stack, 'backend');
  expect(findingsOf(shop.app).map(({ id, message }) => `${id}: ${message}`)).toEqual([
    "resource.unused: network 'backend' is used by no service", "resource.unused: volume 'data' is used by no service",
  ]);
});

describe('a file in the container', () => {
  const fileOf = (shop: Shop, id: string) => Secret.fromFile(shop.stack, id, `./${id}`);

  test('is where the method says', () => {
    const shop = new Shop();
    const api = new Service(shop.stack, 'api', { image });
    const config = new Config(shop.stack, 'settings', { path: 'settings', content: '' });
    expect([
      api.addSecret(fileOf(shop, 'a')), api.addSecret(fileOf(shop, 'b'), { target: 'c' }), api.addSecret(fileOf(shop, 'd'), { target: '/etc/d' }),
      api.addConfig(config), api.addConfig(config, { target: 'etc/settings' }), api.addConfig(config, { target: '/etc/more' }),
    ]).toEqual(['/run/secrets/a', '/run/secrets/c', '/etc/d', '/settings', '/etc/settings', '/etc/more']);
  });

  test('is one file, and may be there twice', () => {
    const shop = new Shop();
    const api = new Service(shop.stack, 'api', { image });
    const secret = fileOf(shop, 'key');
    api.addSecret(secret);
    api.addSecret(secret, { target: '/etc/key' });
    api.addSecret(secret, { target: '/etc/key', mode: '0400' });
    expect(shop.service('api').secrets).toEqual([{ source: 'key', target: '/etc/key', mode: '0400' }, { source: 'key' }]);
  });

  test('is not two', () => {
    const shop = new Shop();
    const api = new Service(shop.stack, 'api', { image, secrets: [fileOf(shop, 'a')] });
    expect(messageOf(() => api.addSecret(fileOf(shop, 'b'), { target: 'a' }))).toBe(
      "'api' reads both 'a' and 'b' at '/run/secrets/a'; choose another target for one of them [mount.conflict at shop/api]",
    );
  });

  test('is not one of another stack', () => {
    const shop = new Shop();
    const api = new Service(shop.stack, 'api', { image });
    const other = new Stack(shop.app, 'other');
    expect(messageOf(() => api.addSecret(Secret.fromFile(other, 'key', './key')))).toContain("'shop/api' cannot read 'other/key', which stands in another stack");
    expect(messageOf(() => api.addConfig(new Config(other, 'c', { path: 'c', content: '' })))).toContain('; make one in this stack too [connection.stack at shop/api]');
  });
});

test('what is in memory is mounted nowhere else', () => {
  const shop = new Shop();
  expect(messageOf(() => new Service(shop.stack, 'api', { image, tmpfs: [Tmpfs.of('/run/')], mounts: [Mount.bind('./run', '/run')] }))).toBe(
    "'api' mounts two things at '/run'; choose another target for one of them [mount.conflict at shop/api]",
  );
});

test('a connection that gives files leaves those alone that were given before', () => {
  const shop = new Shop();
  const api = new Service(shop.stack, 'api', { image });
  const secret = new Secret(shop.stack, 'password', { variable: Variable.password(shop.stack, 'ORDERS_PASSWORD', { description: 'password of orders' }) });
  api.addSecret(secret, { target: '/etc/password' });
  api.connectTo(new Database(shop.stack), { credentials: Credentials.FILE });
  expect(shop.service('api')).toMatchObject({
    secrets: [{ source: 'password', target: '/etc/password' }, { source: 'password' }],
    environment: { ORDERS_PASSWORD_FILE: '/run/secrets/password' },
  });
});

test('the last condition that somebody asked for counts, and a connection asks for none', () => {
  const shop = new Shop();
  const db = new Service(shop.stack, 'db', { image });
  const api = new Service(shop.stack, 'api', { image });
  api.dependsOn(db, Condition.completed());
  api.connectTo(db);
  expect(shop.service('api').depends_on).toEqual({ db: { condition: 'service_completed_successfully' } });
});

test('keeps what it was made with', () => {
  const shop = new Shop();
  const props = { image, command: ['a'], dns: ['10.0.0.1'], annotations: { a: 'b' }, postStart: [] };
  new Service(shop.stack, 'api', props);
  props.command.push('x');
  props.dns.push('x');
  props.annotations.a = 'x';
  expect(shop.service('api')).toMatchObject({ command: ['a'], dns: ['10.0.0.1'], annotations: { a: 'b' } });
});

test('a target on the network of the host cannot be joined', () => {
  const shop = new Shop();
  const host = new Service(shop.stack, 'host', { image, networkMode: Namespace.host() });
  expect(messageOf(() => new Service(shop.stack, 'api', { image }).connectTo(host))).toContain("'host' has the network mode 'host', so it cannot join 'host-network'");
});

test('a client on the network of the host joins none, and waits all the same', () => {
  const shop = new Shop();
  const db = new Service(shop.stack, 'db', { image });
  new Service(shop.stack, 'api', { image, networkMode: Namespace.host() }).connectTo(db);
  expect(shop.service('api').depends_on).toEqual({ db: { condition: 'service_started' } });
  expect(shop.service('db')).not.toHaveProperty('networks');
});

test.each(['connectTo', 'dependsOn', 'addNetwork', 'addMount', 'addPort', 'addSecret', 'addConfig', 'addHost', 'addLabel'] as const)('%s is refused after synthesis', (method) => {
  const shop = new Shop();
  const { stack } = shop;
  const other = new Service(stack, 'other', { image });
  const api = new Service(stack, 'api', { image });
  const network = Network.fromName(stack, 'network', 'n');
  const config = new Config(stack, 'config', { path: 'config', content: '' });
  const secret = Secret.fromFile(stack, 'secret', './secret');
  shop.app._render();
  stack.node.lock();
  const calls = {
    connectTo: () => api.connectTo(other),
    dependsOn: () => api.dependsOn(other),
    addNetwork: () => api.addNetwork(network),
    addMount: () => api.addMount(Mount.bind('./a', '/a')),
    addPort: () => api.addPort(Port.tcp(80)),
    addSecret: () => api.addSecret(secret),
    addConfig: () => api.addConfig(config),
    addHost: () => api.addHost(HostEntry.hostGateway()),
    addLabel: () => api.addLabel('a', 'b'),
  };
  expect(messageOf(calls[method])).toContain(`'${method}' was called after synthesis began`);
});

test('a network of its own cannot be made after synthesis, one that is there is given', () => {
  const shop = new Shop();
  const api = new Service(shop.stack, 'api', { image });
  const db = new Service(shop.stack, 'db', { image });
  const network = db.ownNetwork();
  shop.stack.node.lock();
  expect(db.ownNetwork()).toBe(network);
  expect(messageOf(() => api.ownNetwork())).toContain("'ownNetwork' was called after synthesis began");
});
