import { healthCommand, volumeTarget } from '../../../../src/parts/postgres/private/layout';

describe('the data folder', () => {
  test.each(['14', '15', '16', '17'])('of %s is the volume itself', (major) => {
    expect(volumeTarget(major)).toBe('/var/lib/postgresql/data');
  });

  test.each(['18', '19'])('of %s stands inside the volume, beside that of the major before', (major) => {
    expect(volumeTarget(major)).toBe('/var/lib/postgresql');
  });
});

test('the health check logs in as the application, with its password, over TCP', () => {
  expect(healthCommand('orders', 'orders_app', '/run/secrets/orders-password')).toBe(
    'PGPASSWORD="$(cat /run/secrets/orders-password)" psql --host=127.0.0.1 --username=orders_app --dbname=orders --no-psqlrc --quiet'
    + " --command='SELECT 1' >/dev/null",
  );
});
