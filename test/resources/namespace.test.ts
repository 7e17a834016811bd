import { App, Stack } from '../../src/app';
import { Image } from '../../src/resources/image';
import { Namespace } from '../../src/resources/namespace';
import { Service } from '../../src/resources/service';

test.each([
  [Namespace.host(), 'host'],
  [Namespace.none(), 'none'],
  [Namespace.own(), 'private'],
  [Namespace.shareable(), 'shareable'],
  [Namespace.ofContainer('proxy'), 'container:proxy'],
  [Namespace.of('bridge'), 'bridge'],
])('is written as Compose reads it (%#)', (namespace, text) => {
  expect(namespace._render()).toBe(text);
  expect(namespace._service).toBeUndefined();
});

test('may be that of a service, by its name', () => {
  const api = new Service(new Stack(new App(), 'shop'), 'api', { image: Image.of('acme/api', '1') });

  expect(Namespace.ofService(api)._render()).toBe('service:api');
  expect(Namespace.ofService(api)._service).toBe(api);
});

test.each([
  [() => Namespace.ofContainer(''), 'the name of a container is empty; give one [namespace.container]'],
  [() => Namespace.of(''), 'the name of a namespace is empty; give one [namespace.name]'],
])('refuses an empty name (%#)', (make, message) => {
  expect(make).toThrow(message);
});
