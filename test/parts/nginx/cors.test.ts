import { Duration } from '../../../src/core';
import { Cors } from '../../../src/parts/nginx';
import { messageOf } from '../../helpers/errors';

test('lets scripts of any origin read, unless told more', () => {
  expect(Cors.forAnyOrigin()._settings()).toMatchObject({ origins: [], methods: ['GET', 'HEAD', 'OPTIONS'], credentials: undefined, maxAge: Duration.hours(1) });
});

test('names origins, methods and headers', () => {
  const options = { methods: ['PUT'], allowedHeaders: ['X-A'], exposedHeaders: ['X-B'], credentials: true, maxAge: Duration.minutes(1) };

  expect(Cors.forOrigins(['https://app.example.com', 'http://localhost:4200'], options)._settings()).toEqual({
    origins: ['https://app.example.com', 'http://localhost:4200'], methods: ['PUT'], requestHeaders: ['X-A'], exposedHeaders: ['X-B'],
    credentials: true, maxAge: Duration.minutes(1),
  });
});

test.each([
  [() => Cors.forAnyOrigin({ credentials: true }), 'browsers send no cookies to a route that is open to any origin; name the origins with Cors.forOrigins [cors.credentials]'],
  [() => Cors.forOrigins([]), "no origin is given; name at least one, such as 'https://app.example.com', or use Cors.forAnyOrigin [cors.origin]"],
  [() => Cors.forOrigins(['*']), "'*' is no origin; give scheme, host and port without a path, such as 'https://app.example.com' [cors.origin]"],
  [() => Cors.forOrigins(['https://a.example/']), "'https://a.example/' is no origin; give scheme, host and port without a path, such as 'https://app.example.com' [cors.origin]"],
  [() => Cors.forAnyOrigin({ methods: ['get'] }), "'get' is no method of HTTP; give capitals such as 'GET' [cors.method]"],
  [() => Cors.forAnyOrigin({ allowedHeaders: ['X A'] }), "'X A' cannot be the name of a header; use letters, digits and '-' [header.name]"],
])('refuses what browsers would not accept: %#', (call, message) => {
  expect(messageOf(call)).toBe(message);
});
