import { Variable } from '../../../src/app';
import { Size } from '../../../src/core';
import type { RabbitMqBrokerProps } from '../../../src/parts/rabbitmq';
import { Exchange, Queue, RabbitMqBroker } from '../../../src/parts/rabbitmq';
import { Image, Service } from '../../../src/resources';
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
