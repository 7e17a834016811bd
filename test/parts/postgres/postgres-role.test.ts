import { describeText } from '../../../src/core/private/text';
import { PostgresDatabase } from '../../../src/parts/postgres';
import { Credentials, Image, Service } from '../../../src/resources';
import { Shop } from '../../helpers/stack';

function shopWith(): { shop: Shop; orders: PostgresDatabase } {
  const shop = new Shop();
  return { shop, orders: new PostgresDatabase(shop.stack, 'orders') };
}

test('a program outside of the stack reaches it as a role, at the address that it has there', () => {
  const { orders } = shopWith();
  expect(describeText(orders.application.urlAt('localhost', 5433))).toBe('postgresql://orders_app:${ORDERS_PASSWORD}@localhost:5433/orders');
  expect(describeText(orders.owner.urlAt('localhost', 5433))).toBe('postgresql://orders_owner:${ORDERS_OWNER_PASSWORD}@localhost:5433/orders');
});

describe('a client', () => {
  const api = (shop: Shop) => new Service(shop.stack, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2') });

  test('gets the address of the application role, and waits until the database is healthy', () => {
    const { shop, orders } = shopWith();
    api(shop).connectTo(orders);
    expect(shop.service('api')).toMatchObject({
      depends_on: { orders: { condition: 'service_healthy' } },
      environment: { ORDERS_URL: expect.stringMatching(/^postgresql:\/\/orders_app:\$\{ORDERS_PASSWORD:\?[^}]+\}@orders:5432\/orders$/) },
    });
  });

  test('that runs migrations connects as the owner', () => {
    const { shop, orders } = shopWith();
    api(shop).connectTo(orders.owner);
    expect(shop.service('api').environment).toEqual({ ORDERS_URL: expect.stringMatching(/^postgresql:\/\/orders_owner:\$\{ORDERS_OWNER_PASSWORD:/) });
  });

  test('that reads files sees no password in its environment', () => {
    const { shop, orders } = shopWith();
    api(shop).connectTo(orders, { credentials: Credentials.FILE });
    expect(shop.service('api')).toMatchObject({
      environment: {
        ORDERS_HOST: 'orders',
        ORDERS_PORT: '5432',
        ORDERS_DATABASE: 'orders',
        ORDERS_USER: 'orders_app',
        ORDERS_PASSWORD_FILE: '/run/secrets/orders-password',
      },
      secrets: [{ source: 'orders-password' }],
    });
  });
});
