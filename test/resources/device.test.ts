import { variableText } from '../../src/core/private/text';
import { Device } from '../../src/resources/device';

test('has the same path in the container and all permissions, unless asked', () => {
  expect(Device.of('/dev/ttyUSB0')._render()).toEqual({ source: '/dev/ttyUSB0', target: '/dev/ttyUSB0', permissions: 'rwm' });
  expect(Device.of('/dev/rtc0', '/dev/rtc', 'r')._render()).toEqual({ source: '/dev/rtc0', target: '/dev/rtc', permissions: 'r' });
});

test('has a name of the Container Device Interface', () => {
  expect(Device.cdi('nvidia.com/gpu=0')._render()).toEqual({ source: 'nvidia.com/gpu=0', target: 'nvidia.com/gpu=0' });
  expect(Device.cdi(`nvidia.com/gpu=${variableText('shop', 'GPU')}`).target).toContain('nvidia.com');
});

test.each([
  [() => Device.of(''), 'the path of a device is empty; give one [device.path]'],
  [() => Device.of('/dev/a', ''), "the path of device '/dev/a' in the container is empty; give one [device.path]"],
  [() => Device.of('/dev/a', '/dev/a', ''), "'' are no permissions for device '/dev/a'; give some of 'rwm', in this order [device.permissions]"],
  [() => Device.of('/dev/a', '/dev/a', 'x'), "'x' are no permissions for device '/dev/a'; give some of 'rwm', in this order [device.permissions]"],
  [() => Device.cdi('/dev/a'), "'/dev/a' is no CDI name; write vendor, class and device: 'vendor.com/class=name' [device.cdi]"],
])('refuses what no engine accepts (%#)', (make, message) => {
  expect(make).toThrow(message);
});
