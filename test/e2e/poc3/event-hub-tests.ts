import type { ChannelModel, ConfirmChannel, ConsumeMessage } from 'amqplib';
import { connect } from 'amqplib';
import type { Subject } from './gateway-tests';
import { docker, pause, until } from './running-poc3';

const QUEUES = ['auth', 'payments', 'admin', 'profile'].flatMap((service) => [`${service}.events.queue`, `${service}.retry.queue`]).concat('events.dlq');
/** How long a service waits before each new try, in milliseconds. */
const WAITS = [1_000, 2_000, 4_000];

/** The event hub, as programs on this machine use it, with nothing but `.env`. */
export function describeEventHub(subject: () => Subject): void {
  let connection: ChannelModel;
  let channel: ConfirmChannel;

  const begin = async () => {
    connection = await connect(subject().poc3.variable('RABBITMQ_URL'));
    connection.on('error', () => undefined);
    channel = await connection.createConfirmChannel();
    // What a broker that was killed leaves behind is a closed channel, not a failed test.
    channel.on('error', () => undefined);
  };
  beforeEach(async () => {
    await begin();
    for (const queue of QUEUES) {
      await channel.purgeQueue(queue);
    }
  });
  afterEach(() => connection.close().catch(() => undefined));

  const publish = async (key: string, text: string) => {
    channel.publish('events', key, Buffer.from(text), { persistent: true });
    await channel.waitForConfirms();
  };
  /** The queues that hold something, with what; they are empty then. */
  const drain = async () => {
    const found: { [queue: string]: string[] } = {};
    for (const queue of QUEUES) {
      for (let message = await channel.get(queue, { noAck: true }); message; message = await channel.get(queue, { noAck: true })) {
        found[queue] = [...found[queue] ?? [], message.content.toString()];
      }
    }
    return found;
  };

  test.each([
    ['auth.user.registered', ['auth', 'admin', 'profile']], ['auth.user.login', ['auth', 'admin', 'profile']], ['auth.user.logout', ['auth', 'admin', 'profile']],
    ['auth.user.password-changed', ['auth', 'admin', 'profile']], ['auth.session.expired', ['auth', 'admin']],
    ['payments.payment.created', ['payments', 'admin']], ['payments.payment.updated', ['payments', 'admin']],
    ['payments.payment.completed', ['payments', 'admin']], ['payments.payment.failed', ['payments', 'admin']],
    ['admin.audit.created', ['admin']], ['admin.config.updated', ['admin']],
  ])('%s goes to the queues of %j and nowhere else', async (key, services) => {
    await publish(key, key);
    expect(await drain()).toEqual(Object.fromEntries(services.map((service) => [`${service}.events.queue`, [key]])));
  });

  test('a rejected message is a dead letter, and is lost for nobody else', async () => {
    await publish('payments.payment.failed', 'bill');
    const message = await channel.get('payments.events.queue');
    channel.nack(message || fail(), false, false);
    await until('it is dead', async () => (await channel.checkQueue('events.dlq')).messageCount === 1);
    expect(await drain()).toEqual({ 'events.dlq': ['bill'], 'admin.events.queue': ['bill'] });
  });

  test('a message that keeps failing comes back after 1, 2 and 4 s, to its service alone, and is a dead letter then', async () => {
    const arrivals: number[] = [];
    const consume = (message: ConsumeMessage | null) => {
      if (!message) {
        return;
      }
      const wait = WAITS[arrivals.length];
      arrivals.push(Date.now());
      if (wait === undefined) {
        channel.nack(message, false, false);
        return;
      }
      channel.publish('events.retry', 'auth', message.content, { persistent: true, expiration: wait });
      channel.ack(message);
    };
    const { consumerTag } = await channel.consume('auth.events.queue', consume);
    await publish('auth.user.login', 'cannot be handled');
    await until('it is dead', async () => (await channel.checkQueue('events.dlq')).messageCount === 1, 15_000);
    await channel.cancel(consumerTag);

    const waits = arrivals.slice(1).map((time, index) => time - (arrivals[index] ?? 0));
    expect(waits).toHaveLength(WAITS.length);
    for (const [index, wait] of WAITS.entries()) {
      expect(waits[index]).toBeGreaterThan(wait - 50);
      expect(waits[index]).toBeLessThan(wait + 900);
    }
    expect(await drain()).toEqual({ 'events.dlq': ['cannot be handled'], 'admin.events.queue': ['cannot be handled'], 'profile.events.queue': ['cannot be handled'] });
  }, 30_000);

  test('a message that waits without saying how long comes back after 4 s', async () => {
    const start = Date.now();
    channel.publish('events.retry', 'profile', Buffer.from('waits'), { persistent: true });
    await until('it is back', async () => (await channel.checkQueue('profile.events.queue')).messageCount === 1, 10_000);
    expect(Date.now() - start).toBeGreaterThan(3_900);
    expect(Date.now() - start).toBeLessThan(5_500);
  }, 20_000);

  test.each(['auth.extra', 'payments.a.b', 'admin.tmp', 'profile.x'])('the application user may declare %s', async (queue) => {
    expect(await channel.assertQueue(queue, { durable: true })).toMatchObject({ queue });
    await channel.deleteQueue(queue);
  });

  test.each(['billing.events.queue', 'events.other', 'authentication', 'x.auth.'])('the application user may not declare %s', async (queue) => {
    await expect(channel.assertQueue(queue)).rejects.toThrow(/403|ACCESS_REFUSED/);
  });

  test('the application user may not delete the exchanges of the platform', async () => {
    await expect(channel.deleteExchange('events')).rejects.toThrow(/403|ACCESS_REFUSED/);
  });

  test('only the administrator manages the broker', async () => {
    const { poc3 } = subject();
    const status = async (user: string, password: string) => (await fetch('http://127.0.0.1:15672/api/overview', {
      headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
    })).status;
    expect([
      await status('admin', poc3.variable('RABBITMQ_ADMIN_PASSWORD')), await status(poc3.variable('RABBITMQ_USER'), poc3.variable('RABBITMQ_PASSWORD')),
      await status('guest', 'guest'),
    ]).toEqual([200, 401, 401]);
  });

  test.each([
    ['a restart', () => void docker('restart', 'mfe-rabbitmq')],
    ['kill -9', () => void docker('exec', 'mfe-rabbitmq', 'sh', '-c', 'kill -9 $(pidof beam.smp)')],
  ])('messages survive %s of the broker', async (_what, interrupt) => {
    await publish('auth.user.registered', 'kept');
    interrupt();
    await pause(1_000);
    await subject().poc3.healthy('rabbitmq');
    await begin();
    expect(await drain()).toEqual({ 'auth.events.queue': ['kept'], 'admin.events.queue': ['kept'], 'profile.events.queue': ['kept'] });
  }, 90_000);
}

function fail(): never {
  throw new Error('the queue is empty');
}
