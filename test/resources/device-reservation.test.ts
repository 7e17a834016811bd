import { DeviceReservation, Gpu } from '../../src/resources/device-reservation';

test('reserves devices by what they can do', () => {
  expect(DeviceReservation.of(['tpu'], { ids: ['0', '1'], driver: 'acme', driverOptions: { mode: 'fast' } })._render()).toEqual({
    capabilities: ['tpu'], deviceIds: ['0', '1'], driver: 'acme', options: { mode: 'fast' },
  });
});

test('asks for graphics processors, all or some', () => {
  expect(Gpu.all()._render()).toEqual({});
  expect(Gpu.of({ count: 2, capabilities: ['compute'] })._render()).toEqual({ count: 2, capabilities: ['compute'] });
});

test.each([
  [() => DeviceReservation.of([]), "a device reservation asks for no capability; name one, such as 'gpu' [device.capabilities]"],
  [() => Gpu.of({ count: 1, ids: ['0', '1'] }), "devices are asked for by number, 1, and by id, '0', '1'; give one of the two [device.count]"],
  [() => Gpu.of({ count: 0 }), 'the number of devices is 0; give a whole number from 1 on [device.count]'],
  [() => Gpu.of({ driver: '' }), 'the driver of a device is empty; give one [device.driver]'],
])('refuses what no engine accepts (%#)', (make, message) => {
  expect(make).toThrow(message);
});
