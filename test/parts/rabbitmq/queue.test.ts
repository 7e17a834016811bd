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

  test('lets messages go to another queue when their time is over, and nowhere else', () => {
    const room = Queue.classic('auth.retry').returningTo(Queue.classic('auth')).withTimeToLive(Duration.seconds(4));
    expect(room._render().arguments).toEqual({ 'x-dead-letter-exchange': '', 'x-dead-letter-routing-key': 'auth', 'x-message-ttl': 4000 });
    expect(messageOf(() => room.deadLetteredTo(dead))).toBe("argument 'x-dead-letter-exchange' of queue 'auth.retry' is set twice; set it once [argument.duplicate]");
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

  test('holds at least one message', () => {
    expect(messageOf(() => Queue.classic('auth').withMaxLength(0))).toBe("the length of queue 'auth' is 0; give a whole number from 1 on [queue.length]");
  });

  test('has a name that the broker takes', () => {
    expect(messageOf(() => Queue.classic(''))).toBe("queue '' cannot be declared, as its name is empty; give it a name of 1 to 255 bytes [queue.name]");
  });
});
