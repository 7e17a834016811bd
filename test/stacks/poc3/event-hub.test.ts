import { fileOf, poc3 } from './scenarios';

interface Definitions {
  readonly users: { readonly name: string; readonly password_hash: string; readonly tags: string[] }[];
  readonly permissions: { readonly user: string; readonly configure: string; readonly write: string; readonly read: string }[];
  readonly exchanges: { readonly name: string; readonly type: string; readonly durable: boolean }[];
  readonly queues: { readonly name: string; readonly durable: boolean; readonly arguments: { [name: string]: unknown } }[];
  readonly bindings: { readonly source: string; readonly destination: string; readonly routing_key: string }[];
}

const definitions: Definitions = JSON.parse(fileOf(poc3(), 'rabbitmq/definitions.json'));
const SERVICES = ['admin', 'auth', 'payments', 'profile'];

test('has the exchanges of the platform, and no other', () => {
  expect(definitions.exchanges.map(({ name, type, durable }) => [name, type, durable])).toEqual([
    ['events', 'topic', true], ['events.dlx', 'direct', true], ['events.retry', 'direct', true],
  ]);
});

test('has the queues of the platform, and no other', () => {
  const expected = [...SERVICES.flatMap((service) => [`${service}.events.queue`, `${service}.retry.queue`]), 'events.dlq'].sort();
  expect(definitions.queues.map(({ name }) => name)).toEqual(expected);
  expect(definitions.queues.map(({ durable }) => durable)).not.toContain(false);
});

test.each(SERVICES)('what %s rejects is a dead letter; what it retries comes back to it, after 4 s at the latest', (service) => {
  const argumentsOf = (queue: string) => definitions.queues.find(({ name }) => name === queue)?.arguments;

  expect(argumentsOf(`${service}.events.queue`)).toMatchObject({ 'x-dead-letter-exchange': 'events.dlx', 'x-dead-letter-routing-key': 'dead-letter' });
  expect(argumentsOf(`${service}.retry.queue`)).toMatchObject({
    'x-dead-letter-exchange': '', 'x-dead-letter-routing-key': `${service}.events.queue`, 'x-message-ttl': 4000,
  });
});

test('has the bindings of the platform, and no other', () => {
  expect(definitions.bindings.map(({ source, routing_key: key, destination }) => `${source} ${key} -> ${destination}`)).toEqual([
    'events # -> admin.events.queue',
    'events auth.# -> auth.events.queue',
    'events payments.# -> payments.events.queue',
    'events auth.user.# -> profile.events.queue',
    'events.dlx dead-letter -> events.dlq',
    'events.retry admin -> admin.retry.queue',
    'events.retry auth -> auth.retry.queue',
    'events.retry payments -> payments.retry.queue',
    'events.retry profile -> profile.retry.queue',
  ]);
});

test('has an administrator and an application user with limited rights, whose passwords are in no file', () => {
  expect(definitions.users.map(({ name, tags }) => [name, tags])).toEqual([['admin', ['administrator']], ['app', []]]);
  expect(definitions.users.map((user) => user.password_hash)).toEqual(['/run/secrets/rabbitmq-admin-password', '/run/secrets/rabbitmq-password']);
  expect(definitions.permissions.find(({ user }) => user === 'app')).toMatchObject({ configure: '^(auth|payments|admin|profile)\\..*$', write: '.*', read: '.*' });
});
