import { checkBrokerName, checkRoutingKey } from '../../../../src/parts/rabbitmq/private/names';
import { messageOf } from '../../../helpers/errors';

describe('the name of a queue', () => {
  test.each(['auth.events.queue', 'a b', 'ü'.repeat(127)])('may be %p', (name) => {
    expect(() => checkBrokerName('queue', name)).not.toThrow();
  });

  test.each([
    ['', 'is empty'],
    ['amq.topic', "starts with 'amq.', which belongs to the broker"],
    ['ü'.repeat(128), 'has 256 bytes'],
  ])('cannot be %p', (name, problem) => {
    expect(messageOf(() => checkBrokerName('queue', name))).toBe(
      `queue '${name}' cannot be declared, as its name ${problem}; give it a name of 1 to 255 bytes [queue.name]`,
    );
    expect(messageOf(() => checkBrokerName('exchange', name))).toContain('[exchange.name]');
  });
});

describe('a routing key', () => {
  test('may be empty', () => {
    expect(() => checkRoutingKey('')).not.toThrow();
  });

  test('fits into a message', () => {
    expect(messageOf(() => checkRoutingKey('a'.repeat(256)))).toMatch(/has 256 bytes; shorten it to 255 bytes \[binding\.routing-key\]$/);
  });
});
