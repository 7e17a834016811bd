import { App, Rules, Stack, Variable } from '../../src/app';
import type { StackModel } from '../../src/app';
import { isWithin } from '../../src/app/rule-model';
import { ComposeNetwork, ComposeService, ComposeVolume } from '../../src/compose';
import { findingsOf } from '../helpers/findings';

function modelOf(define: (stack: Stack) => void): StackModel {
  const app = new App();
  const models: StackModel[] = [];
  define(new Stack(app, 'shop'));
  Rules.of(app).add({ id: 'acme:thing.wrong', check: (stack) => models.push(stack) });
  findingsOf(app);
  const [model] = models;
  if (!model) {
    throw new Error('the rule was not called');
  }
  return model;
}

const image = 'busybox:1.37';

test('a service tells what stands at a path, with variables by name', () => {
  const { services: [api] } = modelOf((stack) => {
    const tag = Variable.optional(stack, 'TAG', { description: 'release', defaultValue: '1' });
    new ComposeService(stack, 'api', { spec: { image: `api:${tag}`, ports: [{ target: 80 }], labels: { 'com.acme.team': 'shop' } } });
  });
  expect(['image', 'ports.0.target', 'labels.com\\.acme\\.team', 'labels', 'deploy.mode', 'ports.length.x', 'toString'].map((path) => api?.value(path))).toEqual([
    'api:${TAG}', 80, 'shop', { 'com.acme.team': 'shop' }, undefined, undefined, undefined,
  ]);
});

test('a service tells what it waits for and uses', () => {
  const { services, networks, volumes, secrets, configs } = modelOf((stack) => {
    new ComposeNetwork(stack, 'back', { spec: {} });
    new ComposeVolume(stack, 'data', { spec: { driver: 'local' } });
    new ComposeService(stack, 'db', { spec: { image, networks: { back: {} }, volumes: [{ type: 'volume', source: 'data', target: '/data' }] } });
    new ComposeService(stack, 'web', { spec: { image, networks: { back: {} }, dependsOn: { db: { condition: 'service_started' } } } });
  });
  expect(services.map(({ name, constructPath, location, job }) => [name, constructPath, location, job])).toEqual([
    ['db', 'shop/db', 'services.db', false], ['web', 'shop/web', 'services.web', false],
  ]);
  expect(services.map((service) => [service.dependencies, service.networks, service.volumes, service.secrets, service.configs])).toEqual([
    [[], ['back'], ['data'], [], []], [['db'], ['back'], [], [], []],
  ]);
  expect([...networks, ...volumes, ...secrets, ...configs].map((resource) => [resource.location, resource.value('driver')])).toEqual([
    ['networks.back', undefined], ['volumes.data', 'local'],
  ]);
});

test('what a rule changes changes nothing', () => {
  const { services: [api] } = modelOf((stack) => new ComposeService(stack, 'api', { spec: { image, command: ['a'] } }));
  const command = api?.value('command');
  expect(Array.isArray(command) && command.push('b')).toBe(2);
  expect(api?.value('command')).toEqual(['a']);
});

test('a path is within its scope by whole ids', () => {
  expect([isWithin('shop/api', 'shop'), isWithin('shop', 'shop'), isWithin('shopping', 'shop'), isWithin('shop', '')]).toEqual([true, true, false, true]);
});
