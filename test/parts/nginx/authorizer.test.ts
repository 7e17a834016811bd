import { Authorizer } from '../../../src/parts/nginx';
import { Endpoint } from '../../../src/resources';
import { messageOf } from '../../helpers/errors';

const authorizer = (path = '/verify'): Authorizer => Authorizer.of(Endpoint.of('auth', 3001), path);

test('is asked at a path, and headers of its answer go on', () => {
  expect(authorizer().forwarding('X-User-Id').forwarding('X-Role', 'X-User-Role')._settings()).toMatchObject({
    upstream: { name: 'auth_3001' }, path: '/verify', forwardedHeaders: { 'X-User-Id': 'X-User-Id', 'X-Role': 'X-User-Role' },
  });
});

test('refuses paths and headers that nginx could not pass on', () => {
  expect(messageOf(() => authorizer('verify'))).toBe("the path of an authorizer is 'verify', which does not start with '/'; give it as '/api/' [route.path]");
  expect(messageOf(() => authorizer('/a b')))
    .toBe("'/a b' cannot be the path of an authorizer; use letters, digits, '/', '.', '_', '~' and '-' [authorizer.path]");
  expect(messageOf(() => authorizer().forwarding('X_User'))).toBe("nginx cannot read a header called 'X_User'; use letters, digits and '-' [authorizer.header]");
});
