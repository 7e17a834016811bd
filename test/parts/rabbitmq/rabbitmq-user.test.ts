import { describeText } from '../../../src/core/private/text';
import type { RabbitMqBrokerProps } from '../../../src/parts/rabbitmq';
import { RabbitMqBroker } from '../../../src/parts/rabbitmq';
import { Credentials, Image, Service } from '../../../src/resources';
import { fileOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

function shopWith(props: RabbitMqBrokerProps = {}): { shop: Shop; broker: RabbitMqBroker } {
  const shop = new Shop();
  return { shop, broker: new RabbitMqBroker(shop.stack, 'hub', props) };
}

const definitionsOf = (shop: Shop) => JSON.parse(fileOf(shop.app, 'shop/hub/definitions.json'));

test('a program outside of the stack reaches it as a user, at the address that it has there', () => {
  const { broker } = shopWith({ virtualHost: 'shop/eu' });
  expect(describeText(broker.application.urlAt('localhost', 5673))).toBe('amqp://app:${HUB_PASSWORD}@localhost:5673/shop%2Feu');
});

describe('a client', () => {
  const api = (shop: Shop) => new Service(shop.stack, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2') });

  test('gets the address of the application, and waits until the broker is healthy', () => {
    const { shop, broker } = shopWith();
    api(shop).connectTo(broker);
    expect(shop.service('api')).toMatchObject({
      depends_on: { hub: { condition: 'service_healthy' } },
      environment: { HUB_URL: expect.stringMatching(/^amqp:\/\/app:\$\{HUB_PASSWORD:\?[^}]+\}@hub:5672$/) },
    });
  });

  test('finds another virtual host in the address, encoded', () => {
    const { shop, broker } = shopWith({ virtualHost: 'shop/eu' });
    api(shop).connectTo(broker.administrator);
    expect(shop.service('api').environment).toEqual({ HUB_URL: expect.stringMatching(/^amqp:\/\/admin:\$\{HUB_ADMIN_PASSWORD:[^}]+\}@hub:5672\/shop%2Feu$/) });
    expect(definitionsOf(shop).vhosts).toEqual([{ name: 'shop/eu' }]);
  });

  test('that reads files sees no password in its environment', () => {
    const { shop, broker } = shopWith();
    api(shop).connectTo(broker, { credentials: Credentials.FILE });
    expect(shop.service('api').environment).toEqual({
      HUB_HOST: 'hub', HUB_PORT: '5672', HUB_VIRTUAL_HOST: '/', HUB_USER: 'app', HUB_PASSWORD_FILE: '/run/secrets/hub-password',
    });
  });
});
