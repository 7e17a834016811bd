import { Duration } from '../../../src/core';
import { Exchange, Queue } from '../../../src/parts/rabbitmq';
import { messageOf } from '../../helpers/errors';

const events = Exchange.topic('events');
const dead = Exchange.direct('dead');

describe('a queue', () => {
  test('stays as it was when another is made from it', () => {
    const plain = Queue.quorum('auth');
    plain.boundTo(events, 'auth.#').withMaxLength(10);
    expect(plain._render()).toEqual({ name: 'auth', type: 'quorum', arguments: {} });
    expect(plain._renderBindings()).toEqual([]);
  });

  test('says what happens to dead letters, and when a message is one', () => {
    const queue = Queue.classic('auth').deadLetteredTo(dead, 'dead-letter').withTimeToLive(Duration.seconds(4)).withMaxLength(1000);
    expect(queue._render().arguments).toEqual({
      'x-dead-letter-exchange': 'dead', 'x-dead-letter-routing-key': 'dead-letter', 'x-message-ttl': 4000, 'x-max-length': 1000,
    });
  });

  test('leaves dead letters their own key unless told another', () => {
    expect(Queue.classic('auth').deadLetteredTo(dead)._render().arguments).toEqual({ 'x-dead-letter-exchange': 'dead' });
  });

  test('may be bound many times, each once', () => {
    const queue = Queue.classic('auth').boundTo(events, 'a').boundTo(events, 'b').boundTo(dead, 'a');
    expect(queue._renderBindings().map(({ exchange, routingKey }) => `${exchange} ${routingKey}`)).toEqual(['events a', 'events b', 'dead a']);
    expect(messageOf(() => queue.boundTo(events, 'a'))).toBe(
      "queue 'auth' is bound to exchange 'events' with 'a' twice; bind it once [binding.duplicate]",
    );
  });

  test('takes arguments that have no method here', () => {
    expect(Queue.quorum('auth').withArgument('x-delivery-limit', 3).withArgument('x-single-active-consumer', true)._render().arguments)
      .toEqual({ 'x-delivery-limit': 3, 'x-single-active-consumer': true });
  });

  test('takes an argument once, and only what the broker understands', () => {
    expect(messageOf(() => Queue.classic('auth').withMaxLength(1).withArgument('x-max-length', 2)))
      .toBe("argument 'x-max-length' of queue 'auth' is set twice; set it once [argument.duplicate]");
    expect(messageOf(() => Queue.classic('auth').withArgument('x-list', [1])))
      .toBe("argument 'x-list' of queue 'auth' is no text, number or boolean; the broker takes no other [argument.value]");
  });

  test('holds at least one message', () => {
    expect(messageOf(() => Queue.classic('auth').withMaxLength(0))).toBe("the length of queue 'auth' is 0; give a whole number from 1 on [queue.length]");
  });

  test.each([
    ['', 'is empty'],
    ['amq.topic', "starts with 'amq.', which belongs to the broker"],
    ['ü'.repeat(128), 'has 256 bytes'],
  ])('is not called %p', (name, problem) => {
    expect(messageOf(() => Queue.classic(name))).toBe(
      `queue '${name}' cannot be declared, as its name ${problem}; give it a name of 1 to 255 bytes [queue.name]`,
    );
    expect(messageOf(() => Exchange.topic(name))).toContain('[exchange.name]');
  });

  test('listens to keys that fit into a message', () => {
    expect(messageOf(() => Queue.classic('auth').boundTo(events, 'a'.repeat(256)))).toMatch(/has 256 bytes; shorten it to 255 bytes \[binding\.routing-key\]$/);
  });
});

describe('an exchange', () => {
  test('may hand on what no binding matches', () => {
    expect(Exchange.fanout('all').withAlternate(dead)._render()).toEqual({ name: 'all', type: 'fanout', arguments: { 'alternate-exchange': 'dead' } });
  });
});
