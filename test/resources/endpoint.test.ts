import { Endpoint, Image, Service } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { Shop } from '../helpers/stack';

test('of a service is its name on its networks', () => {
  const service = new Service(new Shop().stack, 'api', { image: Image.of('acme/api', '1.4.2') });
  const endpoint = service.endpoint(3000);
  expect([endpoint.address, endpoint.service, endpoint.isOnHost]).toEqual(['api:3000', service, false]);
});

test('on the host is the name that the engine gives it', () => {
  const endpoint = Endpoint.onHost(3000);
  expect([endpoint.address, endpoint.service, endpoint.isOnHost]).toEqual(['host.docker.internal:3000', undefined, true]);
});

test.each([['api.example.com', 'api.example.com:443'], ['10.0.0.5', '10.0.0.5:443'], ['fd00::5', '[fd00::5]:443']])('of %s is %s', (host, address) => {
  expect(Endpoint.of(host, 443).address).toBe(address);
});

test.each([0, 65_536, 1.5, NaN, -1])('has no port %p', (port) => {
  expect(messageOf(() => Endpoint.onHost(port))).toBe(`${port} is no port; give a whole number from 1 to 65535 [port.number]`);
});

test('of a service with a wrong port says of which', () => {
  const service = new Service(new Shop().stack, 'api', { image: Image.of('acme/api', '1.4.2') });
  expect(messageOf(() => service.endpoint(0))).toContain('[port.number at shop/api]');
});

test('is refused a host that could not arrive', () => {
  expect(messageOf(() => Endpoint.of('a\uD800', 80))).toContain('the host of an endpoint holds half of a surrogate pair');
});
