import { checkCount, checkHeader, checkHostName, checkMethod, checkNetwork, checkPath, checkZoneName } from '../../../../src/parts/nginx/private/checks';
import { messageOf } from '../../../helpers/errors';

test('let pass what nginx and HTTP know', () => {
  checkPath('/a b/ü$;{}"', 'a path');
  checkPath('/.well-known/acme', 'a path');
  checkHeader('X-Price', '$5; "a"');
  checkNetwork('::/0', 'a network');
  checkHostName('*.example.com');
  checkMethod('PROPFIND');
  checkZoneName('api_gateway-1.0', 'a name', 'a.b');
  checkCount(1, 'a number', 'a.b', 1);
});

test.each([
  [() => checkHeader('Content Type', 'a'), "'Content Type' cannot be the name of a header; use letters, digits and '-' [header.name]"],
  [() => checkHostName('a..b'), "'a..b' is no host name; give one such as 'shop.example.com' or '*.example.com' [site.name]"],
  [() => checkHostName('a.*.b'), "'a.*.b' is no host name; give one such as 'shop.example.com' or '*.example.com' [site.name]"],
  [() => checkCount(0.5, 'the number', 'a.b', 1), 'the number is 0.5; give a whole number from 1 on [a.b]'],
])('refuse the rest: %#', (call, message) => {
  expect(messageOf(call)).toBe(message);
});
