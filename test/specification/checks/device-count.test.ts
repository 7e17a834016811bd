import { testRule } from './table';
import { sleep } from './verdicts';

testRule('device.count', {
  caught: [
    ['graphics processors', { services: { a: { ...sleep, gpus: [{ count: 1, deviceIds: ['0'] }] } } }, "error: 'a' asks for 1 devices and for those with the ids '0'"],
    ['reserved devices', { services: { a: { ...sleep, deploy: { resources: { reservations: { devices: [{ capabilities: ['gpu'], count: 2, deviceIds: ['0', '1'] }] } } } } } }, "error: 'a' asks for 2 devices and for those with the ids '0', '1'"],
  ],
  passes: [['ids', { services: { a: { ...sleep, gpus: [{ deviceIds: ['0'] }] } } }], ['a number', { services: { a: { ...sleep, gpus: [{ count: 1 }] } } }]],
});
