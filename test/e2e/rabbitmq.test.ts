import { join } from 'node:path';
import type { Stack } from '../../src/app';
import { Exchange, Queue, RabbitMqBroker } from '../../src/parts/rabbitmq';
import { Image, Mount, Service } from '../../src/resources';
import { RunningStack } from '../helpers/running-stack';

const CLIENT = join(__dirname, 'rabbitmq', 'amqp-client.js');

function define(stack: Stack): void {
  const broker = new RabbitMqBroker(stack, 'rabbitmq', { applicationPermissions: { configure: '^(auth|profile)\\..*$' } });
  const events = broker.addExchange(Exchange.topic('events'));
  const dead = Exchange.direct('events.dlx');
  broker.addQueue(Queue.classic('events.dlq').boundTo(dead, 'dead-letter'));
  for (const [name, key] of [['auth', 'auth.#'], ['payments', 'payments.#'], ['admin', '#'], ['profile', 'auth.user.#']] as const) {
    broker.addQueue(Queue.quorum(`${name}.events.queue`).boundTo(events, key).deadLetteredTo(dead, 'dead-letter'));
  }
  const client = new Service(stack, 'client', {
    image: Image.of('node', '24-alpine'),
    command: ['node', '-e', 'setInterval(() => {}, 1e6)'],
    mounts: [Mount.bind(CLIENT, '/client.js').readOnly()],
  });
  client.connectTo(broker);
}

describe('a broker', () => {
  let running: RunningStack;

  beforeAll(async () => {
    running = await RunningStack.start('e2e-rabbitmq', define);
  }, 200_000);
  afterAll(() => running.stop(), 60_000);

  /** What comes of steps that an application takes with the URL that it was given. */
  const amqp = (...steps: string[][]): unknown => JSON.parse(running.shell('client', `node /client.js '${JSON.stringify(steps)}'`));
  const management = (user: string, passwordFile: string) => running.tryShell(
    'rabbitmq',
    `wget -qO- --header "Authorization: Basic $(printf '%s' "${user}:$(cat /run/secrets/${passwordFile})" | base64 -w0)" http://127.0.0.1:15672/api/whoami`,
  );

  test('takes a message to the queues whose binding matches, and to no other', () => {
    expect(amqp(
      ['publish', 'events', 'auth.user.registered', 'welcome'],
      ['get', 'auth.events.queue'],
      ['get', 'admin.events.queue'],
      ['get', 'profile.events.queue'],
      ['get', 'payments.events.queue'],
      ['get', 'events.dlq'],
    )).toEqual(['confirmed', 'welcome', 'welcome', 'welcome', null, null]);
  });

  test('keeps a rejected message as a dead letter', async () => {
    expect(amqp(['publish', 'events', 'payments.payment.created', 'bill'], ['reject', 'payments.events.queue'])).toEqual(['confirmed', 'bill']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(amqp(['get', 'events.dlq'], ['get', 'payments.events.queue'], ['get', 'admin.events.queue'])).toEqual(['bill', null, 'bill']);
  });

  test('lets the application declare only what its permissions say', () => {
    expect(amqp(['declare', 'auth.extra'], ['declare', 'billing.extra'])).toEqual(['declared', expect.stringContaining('403 ACCESS_REFUSED')]);
  });

  test('has no user but the application and the administrator, and lets only the latter manage', () => {
    const users = running.shell('rabbitmq', 'rabbitmqctl --quiet --no-table-headers list_users').split('\n').sort();
    expect(users.map((line) => line.split(/\s+/)[0])).toEqual(['admin', 'app']);
    expect(management('admin', 'rabbitmq-admin-password').stdout).toContain('"tags":["administrator"]');
    expect(management('app', 'rabbitmq-password').status).not.toBe(0);
    expect(running.tryShell('rabbitmq', 'rabbitmqctl authenticate_user guest guest').stderr).toContain('failed to authenticate');
  });

  test('answers Prometheus', () => {
    expect(running.shell('rabbitmq', 'wget -qO- http://127.0.0.1:15692/metrics | grep -c ^rabbitmq_')).not.toBe('0');
  });

  test('shows no password in the container, the log and its files', () => {
    const password = running.read('secrets/rabbitmq-password').trim();
    expect(password.length).toBeGreaterThan(16);
    expect(running.inspect('rabbitmq')).not.toContain(password);
    expect(running.compose('logs', 'rabbitmq').stdout).not.toContain(password);
    expect(running.read('rabbitmq/definitions.json')).not.toContain(password);
  });

  test('keeps messages over a restart and takes queues that came later', async () => {
    expect(amqp(['publish', 'events', 'payments.payment.updated', 'kept'])).toEqual(['confirmed']);
    await running.write((stack) => {
      define(stack);
      const broker = stack.node.findChild('rabbitmq');
      (broker as RabbitMqBroker).addQueue(Queue.classic('late').boundTo(Exchange.topic('events'), 'late.#'));
    });
    running.up();
    expect(amqp(['get', 'payments.events.queue'], ['publish', 'events', 'late.too', 'late'], ['get', 'late'])).toEqual(['kept', 'confirmed', 'late']);
  }, 120_000);

  test('comes back after it was killed', () => {
    running.compose('kill', 'rabbitmq');
    running.up();
    expect(amqp(['publish', 'events', 'auth.user.login', 'back'], ['get', 'auth.events.queue'])).toEqual(['confirmed', 'back']);
  }, 120_000);
});
