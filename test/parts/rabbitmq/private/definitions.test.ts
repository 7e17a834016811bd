import type { Topology } from '../../../../src/parts/rabbitmq/private/definitions';
import { renderDefinitions } from '../../../../src/parts/rabbitmq/private/definitions';

const TOPOLOGY: Topology = {
  virtualHost: '/',
  users: [{ name: 'app', passwordFile: '/run/secrets/events-password', tags: [], configure: '^auth\\..*$', write: '.*', read: '.*' }],
  exchanges: [{ name: 'events', type: 'topic', arguments: {} }, { name: 'dead', type: 'direct', arguments: {} }],
  queues: [{ name: 'auth', type: 'quorum', arguments: { 'x-dead-letter-exchange': 'dead' } }, { name: 'all', type: 'classic', arguments: {} }],
  bindings: [
    { exchange: 'events', queue: 'auth', routingKey: 'auth.#', arguments: {} },
    { exchange: 'dead', queue: 'all', routingKey: 'x', arguments: {} },
  ],
};

describe('the definitions of the broker', () => {
  test('read as a whole', () => {
    expect(renderDefinitions(TOPOLOGY)).toMatchSnapshot();
  });

  test('are the same in whatever order they were declared', () => {
    const reversed: Topology = {
      ...TOPOLOGY,
      exchanges: [...TOPOLOGY.exchanges].reverse(),
      queues: [...TOPOLOGY.queues].reverse(),
      bindings: [...TOPOLOGY.bindings].reverse(),
    };
    expect(renderDefinitions(reversed)).toBe(renderDefinitions(TOPOLOGY));
  });
});
