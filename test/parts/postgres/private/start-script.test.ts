import { renderStartScript } from '../../../../src/parts/postgres/private/start-script';

test('the start script reads as a whole', () => {
  expect(renderStartScript(['/run/secrets/orders-password', '/run/secrets/orders-owner-password'])).toMatchSnapshot();
});
