import { ComposeService } from '../../../src/compose';
import { testRule } from './table';
import { findingsAbout, job, sleep } from './verdicts';

testRule('device.count', {
  caught: [
    ['graphics processors', { services: { a: { ...sleep, gpus: [{ count: 1, deviceIds: ['0'] }] } } }, "error: 'a' asks for 1 devices and for those with the ids '0'"],
    ['reserved devices', { services: { a: { ...sleep, deploy: { resources: { reservations: { devices: [{ capabilities: ['gpu'], count: 2, deviceIds: ['0', '1'] }] } } } } } }, "error: 'a' asks for 2 devices and for those with the ids '0', '1'"],
    ['graphics processors of a job, at which Compose does not look', { jobs: { a: { ...job, gpus: [{ count: 1, deviceIds: ['0'] }] } } }, "warning: 'a' asks for 1 devices and for those with the ids '0'"],
  ],
  passes: [['ids', { services: { a: { ...sleep, gpus: [{ deviceIds: ['0'] }] } } }], ['a number', { services: { a: { ...sleep, gpus: [{ count: 1 }] } } }]],
});

test('an empty list of ids is one too', () => {
  const found = findingsAbout('device.count', (stack) => new ComposeService(stack, 'a', { spec: sleep }).override('gpus', [{ count: 0, device_ids: [] }]));
  expect(found.map(({ message }) => message)).toEqual(["'a' asks for 0 devices and for those with no ids"]);
});
