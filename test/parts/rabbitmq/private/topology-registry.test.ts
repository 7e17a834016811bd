import { Exchange, Queue } from '../../../../src/parts/rabbitmq';
import { TopologyRegistry } from '../../../../src/parts/rabbitmq/private/topology-registry';
import { messageOf } from '../../../helpers/errors';
import { Shop } from '../../../helpers/stack';

const events = Exchange.topic('events');
const { stack } = new Shop();

describe('the topology', () => {
  test('has the exchanges that a queue knows, each once', () => {
    const topology = new TopologyRegistry(stack);
    topology.addQueue(Queue.classic('a').boundTo(events, 'a').deadLetteredTo(Exchange.direct('dead')));
    topology.addQueue(Queue.classic('b').boundTo(Exchange.topic('events'), 'b'));
    const { exchanges, queues, bindings } = topology.render();
    expect(exchanges.map(({ name }) => name)).toEqual(['events', 'dead']);
    expect(queues.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(bindings.map(({ queue, routingKey }) => queue + routingKey)).toEqual(['aa', 'bb']);
  });

  test('has one exchange of a name', () => {
    const topology = new TopologyRegistry(stack);
    topology.addExchange(events);
    expect(messageOf(() => topology.addExchange(Exchange.fanout('events').withAlternate(Exchange.fanout('lost'))))).toBe(
      "exchange 'events' is declared twice, as topic and as fanout with alternate-exchange=lost; declare it once and use it everywhere [exchange.conflict at shop]",
    );
  });

  test('has the queue that messages of another return to, whichever is declared first', () => {
    const auth = Queue.classic('auth').boundTo(events, 'auth.#');
    const room = Queue.classic('auth.retry').returningTo(auth);
    for (const queues of [[room], [room, auth], [auth, room]]) {
      const topology = new TopologyRegistry(stack);
      queues.forEach((queue) => topology.addQueue(queue));
      expect(topology.render().queues.map(({ name }) => name).sort()).toEqual(['auth', 'auth.retry']);
      expect(topology.render().exchanges.map(({ name }) => name)).toEqual(['events']);
    }
  });

  test('has one meaning for the queue that messages return to', () => {
    const room = Queue.classic('auth.retry').returningTo(Queue.classic('auth'));
    const changed = Queue.classic('auth').withMaxLength(10);
    for (const queues of [[room, changed], [changed, room], [room, room], [Queue.classic('auth'), room, Queue.classic('auth')]]) {
      const topology = new TopologyRegistry(stack);
      expect(messageOf(() => queues.forEach((queue) => topology.addQueue(queue)))).toContain('is declared twice; put all its bindings on one declaration');
    }
  });

  test('has no queue whose messages return to itself', () => {
    const queue = Queue.classic('auth');
    expect(messageOf(() => new TopologyRegistry(stack).addQueue(queue.returningTo(queue)))).toContain("queue 'auth' is declared twice");
  });

  test('has one queue of a name', () => {
    const topology = new TopologyRegistry(stack);
    topology.addQueue(Queue.classic('a'));
    expect(messageOf(() => topology.addQueue(Queue.quorum('a')))).toBe(
      "queue 'a' is declared twice; put all its bindings on one declaration [queue.duplicate at shop]",
    );
  });
});
