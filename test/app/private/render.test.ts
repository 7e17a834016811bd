import { ComposeJob, ComposeNetwork, ComposeService } from '../../../src/compose';
import type { ServiceSpec } from '../../../src/compose';
import { variableText } from '../../../src/core/private/text';
import { messageOf } from '../../helpers/errors';
import { findingsOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

const sleep = { image: 'busybox:1.37', command: ['sleep', 'infinity'] };

function service(spec: object, change: (service: ComposeService) => void = () => undefined): string {
  const shop = new Shop();
  change(new ComposeService(shop.stack, 'api', { spec: { ...sleep, ...spec } as ServiceSpec }));
  return messageOf(() => findingsOf(shop.app));
}

test('a value that the specification does not take is an error at its place', () => {
  expect(service({ stopGracePeriod: 'a while' })).toMatch(/error +property\.value +.*'a while'.*\n +shop\/api .* services\.api\.stop_grace_period\n +fix +\S/);
});

test('an override that the specification does not take is an error at the line of the override', () => {
  const message = service({}, (api) => api.override('stop_grace_period', 'a while'));
  expect(message).toMatch(/error +override\.value +.*'a while'.*\n +shop\/api +test\/app\/private\/render\.test\.ts:\d+:\d+ +services\.api\.stop_grace_period\n/);
});

test('an override that leads nowhere is an error', () => {
  const message = service({ healthcheck: { test: ['CMD', 'true'] } }, (api) => api.override('healthcheck.test.7', 'x'));
  expect(message).toMatch(/error +override\.path +.*\n +shop\/api .* services\.api\.healthcheck\.test\[7\]\n/);
});

test('two entries of one name are an error with both places', () => {
  const shop = new Shop();
  new ComposeService(shop.stack, 'one', { name: 'api', spec: sleep });
  new ComposeService(shop.stack, 'two', { name: 'api', spec: sleep });
  expect(messageOf(() => findingsOf(shop.app))).toMatch(/error +name\.conflict +'api' is the name of two services\n +shop\/one .*\n +shop\/two .*\n +fix +give one of them another id/);
});

test('services and jobs share their names, other sections do not', () => {
  const shop = new Shop({ minimumCompose: '5.6.0' });
  new ComposeNetwork(shop.stack, 'network', { name: 'api', spec: {} });
  new ComposeJob(shop.stack, 'job', { name: 'api', spec: { ...sleep, triggers: { manual: true } } });
  new ComposeService(shop.stack, 'service', { name: 'api', spec: sleep });
  expect(messageOf(() => findingsOf(shop.app))).toMatch(/^compose\.out: 1 error, \d warnings; nothing was written\n\nerror +name\.conflict +'api' is the name of a job and a service\n/);
});

test('text holds only variables that its stack declares', () => {
  const shop = new Shop();
  new ComposeService(shop.stack, 'api', { spec: { image: `acme/api:${variableText('shop', 'TAG')}` } });
  expect(messageOf(() => findingsOf(shop.app))).toMatch(/error +variable\.unknown +text holds a variable 'TAG' that this stack does not declare\n +shop /);
});

test('more texts may be worth a finding than a call takes arguments', () => {
  const shop = new Shop();
  const environment = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`V${index}`, '${HOME}']));
  new ComposeService(shop.stack, 'api', { spec: { ...sleep, environment } });
  expect(findingsOf(shop.app).filter(({ id }) => id === 'text.interpolation')).toHaveLength(150_000);
});
