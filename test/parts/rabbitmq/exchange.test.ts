import { Exchange } from '../../../src/parts/rabbitmq';
import { messageOf } from '../../helpers/errors';

describe('an exchange', () => {
  test.each([
    ['topic', Exchange.topic('events')],
    ['direct', Exchange.direct('events')],
    ['fanout', Exchange.fanout('events')],
  ])('is of type %s', (type, exchange) => {
    expect(exchange._render()).toEqual({ name: 'events', type, arguments: {} });
  });

  test('may hand on what no binding matches, and stays as it was', () => {
    const events = Exchange.topic('events');
    expect(events.withAlternate(Exchange.fanout('lost'))._render().arguments).toEqual({ 'alternate-exchange': 'lost' });
    expect(events._render().arguments).toEqual({});
  });

  test('is not called as those of the broker', () => {
    expect(messageOf(() => Exchange.direct('amq.direct'))).toContain("exchange 'amq.direct' cannot be declared, as its name starts with 'amq.'");
  });
});
