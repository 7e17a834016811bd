import { Variable } from '../../../src/app';
import { Size } from '../../../src/core';
import type { RabbitMqBrokerProps } from '../../../src/parts/rabbitmq';
import { Exchange, Queue, RabbitMqBroker } from '../../../src/parts/rabbitmq';
import { Credentials, Image, Service } from '../../../src/resources';
import { messageOf } from '../../helpers/errors';
import { fileOf, findingsOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

function shopWith(props: RabbitMqBrokerProps = {}): { shop: Shop; broker: RabbitMqBroker } {
  const shop = new Shop();
  return { shop, broker: new RabbitMqBroker(shop.stack, 'hub', props) };
}

const definitionsOf = (shop: Shop) => JSON.parse(fileOf(shop.app, 'shop/hub/definitions.json'));
const refusal = (props: RabbitMqBrokerProps) => messageOf(() => shopWith(props));

describe('a broker with no option given', () => {
  test('reads as a whole', () => {
    expect(shopWith().shop.text()).toMatchSnapshot();
  });

  test('gives no finding', () => {
    const { shop, broker } = shopWith();
    new Service(shop.stack, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2') }).connectTo(broker);
    expect(findingsOf(shop.app)).toEqual([]);
  });

  test('has an application and an administrator, whose passwords it reads from files', () => {
    expect(definitionsOf(shopWith().shop)).toEqual({
      vhosts: [{ name: '/' }],
      users: [
        { name: 'admin', password_hash: '/run/secrets/hub-admin-password', hashing_algorithm: 'rabbit_password_hashing_sha256', tags: ['administrator'] },
        { name: 'app', password_hash: '/run/secrets/hub-password', hashing_algorithm: 'rabbit_password_hashing_sha256', tags: [] },
      ],
      permissions: [
        { user: 'admin', vhost: '/', configure: '.*', write: '.*', read: '.*' },
        { user: 'app', vhost: '/', configure: '.*', write: '.*', read: '.*' },
      ],
      exchanges: [],
      queues: [],
      bindings: [],
    });
  });

  test('tells where its metrics are', () => {
    expect(shopWith().broker.metrics.address).toBe('hub:15692');
  });
});

describe('a client', () => {
  const api = (shop: Shop) => new Service(shop.stack, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2') });

  test('gets the address of the application, and waits until the broker is healthy', () => {
    const { shop, broker } = shopWith();
    api(shop).connectTo(broker);
    expect(shop.service('api')).toMatchObject({
      depends_on: { hub: { condition: 'service_healthy' } },
      environment: { HUB_URL: expect.stringMatching(/^amqp:\/\/app:\$\{HUB_PASSWORD:\?[^}]+\}@hub:5672$/) },
    });
  });

  test('finds another virtual host in the address, encoded', () => {
    const { shop, broker } = shopWith({ virtualHost: 'shop/eu' });
    api(shop).connectTo(broker.administrator);
    expect(shop.service('api').environment).toEqual({ HUB_URL: expect.stringMatching(/^amqp:\/\/admin:\$\{HUB_ADMIN_PASSWORD:[^}]+\}@hub:5672\/shop%2Feu$/) });
    expect(definitionsOf(shop).vhosts).toEqual([{ name: 'shop/eu' }]);
  });

  test('that reads files sees no password in its environment', () => {
    const { shop, broker } = shopWith();
    api(shop).connectTo(broker, { credentials: Credentials.FILE });
    expect(shop.service('api').environment).toEqual({
      HUB_HOST: 'hub', HUB_PORT: '5672', HUB_VIRTUAL_HOST: '/', HUB_USER: 'app', HUB_PASSWORD_FILE: '/run/secrets/hub-password',
    });
  });
});

describe('the topology', () => {
  const events = Exchange.topic('events');

  test('is the same given at once or added one by one', () => {
    const queue = Queue.quorum('auth').boundTo(events, 'auth.#');
    const atOnce = shopWith({ exchanges: [events], queues: [queue] });
    const oneByOne = shopWith();
    expect(oneByOne.broker.addExchange(events)).toBe(events);
    expect(oneByOne.broker.addQueue(queue)).toBe(queue);
    expect(definitionsOf(oneByOne.shop)).toEqual(definitionsOf(atOnce.shop));
    expect(definitionsOf(atOnce.shop)).toMatchObject({
      exchanges: [{ name: 'events', type: 'topic', durable: true }],
      queues: [{ name: 'auth', durable: true, arguments: { 'x-queue-type': 'quorum' } }],
      bindings: [{ source: 'events', destination: 'auth', routing_key: 'auth.#' }],
    });
  });

  test('brings the exchanges that a queue knows', () => {
    const queue = Queue.classic('auth').boundTo(events, '#').deadLetteredTo(Exchange.direct('dead'));
    expect(definitionsOf(shopWith({ queues: [queue] }).shop).exchanges).toMatchObject([{ name: 'dead', type: 'direct' }, { name: 'events', type: 'topic' }]);
  });

  test('has one exchange of a name', () => {
    const queues = [Queue.classic('a').boundTo(events, 'a'), Queue.classic('b').boundTo(Exchange.topic('events'), 'b')];
    expect(definitionsOf(shopWith({ queues }).shop).exchanges).toHaveLength(1);
    const other = Exchange.fanout('events').withAlternate(Exchange.fanout('lost'));
    expect(refusal({ exchanges: [events, other] })).toBe(
      "exchange 'events' is declared twice, as topic and as fanout with alternate-exchange=lost; declare it once and use it everywhere [exchange.conflict at shop/hub]",
    );
  });

  test('has one queue of a name', () => {
    expect(refusal({ queues: [Queue.classic('a'), Queue.quorum('a')] })).toBe(
      "queue 'a' is declared twice; put all its bindings on one declaration [queue.duplicate at shop/hub]",
    );
  });

  test('is fixed once the app is synthesized', () => {
    const { shop, broker } = shopWith();
    shop.text();
    expect(messageOf(() => broker.addExchange(events))).toContain('[synth.locked');
  });
});

describe('options', () => {
  test('narrow what the application may do', () => {
    const { shop } = shopWith({ applicationName: 'api', applicationPermissions: { configure: '^(auth|admin)\\..*$', write: '^events$' } });
    expect(definitionsOf(shop).permissions[1]).toEqual({ user: 'api', vhost: '/', configure: '^(auth|admin)\\..*$', write: '^events$', read: '.*' });
  });

  test('of the broker reach its files', () => {
    const { shop } = shopWith({ memory: Size.gibibytes(1), diskFreeLimit: Size.gibibytes(5), plugins: ['rabbitmq_shovel'], settings: { heartbeat: '30' } });
    expect(fileOf(shop.app, 'shop/hub/broker.conf')).toMatch(/absolute = 614MiB\ndisk_free_limit.absolute = 5120MiB\n[\s\S]*\nheartbeat = 30\n$/);
    expect(fileOf(shop.app, 'shop/hub/enabled_plugins')).toBe('[rabbitmq_management,rabbitmq_prometheus,rabbitmq_shovel].\n');
    expect(shop.service('hub')).toMatchObject({ deploy: { resources: { limits: { memory: '1g' } } } });
  });

  test('take passwords that the program has already', () => {
    const shop = new Shop();
    const password = Variable.secret(shop.stack, 'LEGACY_PASSWORD', { description: 'password of the old system' });
    new RabbitMqBroker(shop.stack, 'hub', { applicationPassword: password, administratorPassword: password });
    expect(fileOf(shop.app, 'shop/.env.required')).not.toContain('HUB');
  });

  test.each<[string, RabbitMqBrokerProps, string]>([
    ['too little memory', { memory: Size.mebibytes(128) }, 'the memory is 128m, in which the broker does not start reliably; give at least 256m [rabbitmq.memory at shop/hub]'],
    ['one user for both', { applicationName: 'admin' }, "'admin' cannot be both the application user and the administrator; give one of them another name [rabbitmq.user at shop/hub]"],
    ['a user that is no name', { administratorName: 'the admin' }, "'the admin' cannot be the name of the administrator"],
    ['a plugin that is no name', { plugins: ['rabbitmq-shovel'] }, "'rabbitmq-shovel' cannot be the name of a plugin; give it as 'rabbitmq-plugins list' shows it, such as 'rabbitmq_shovel' [rabbitmq.plugin at shop/hub]"],
    ['a setting of its own', { settings: { 'listeners.tcp.default': '5673' } }, "setting 'listeners.tcp.default' cannot be '5673', as the part decides it"],
  ])('refuse %s', (_, props, message) => {
    expect(refusal(props)).toContain(message);
  });
});
