import { Size } from '../../src/core';
import { DeviceReservation } from '../../src/resources/device-reservation';
import { ResourceLimits } from '../../src/resources/resource-limits';

test('limits processors, memory and processes', () => {
  expect(ResourceLimits.of({ cpus: 0.5, memory: Size.mebibytes(256), pids: 200 })._render()).toEqual({
    limits: { cpus: 0.5, memory: '256m', pids: 200 },
  });
});

test('reserves what the engine or a swarm keeps free', () => {
  const limits = ResourceLimits.of({
    reservedCpus: 0.25, reservedMemory: Size.mebibytes(64), reservedDevices: [DeviceReservation.of(['gpu'], { count: 1 })], reservedGenericResources: { ssd: 2 },
  });

  expect(limits._render()).toEqual({
    reservations: {
      cpus: 0.25, memory: '64m', devices: [{ capabilities: ['gpu'], count: 1 }], genericResources: [{ discreteResourceSpec: { kind: 'ssd', value: 2 } }],
    },
  });
});

test('may be none, and a number of processes may have no limit', () => {
  expect(ResourceLimits.none()._render()).toBeUndefined();
  expect(ResourceLimits.of({ pids: -1 })._render()).toEqual({ limits: { pids: -1 } });
});

test.each([
  [{ cpus: 0.005 }, "'cpus' is 0.005; give a number of processors from 0.01 on, such as 0.5 [resources.cpus]"],
  [{ reservedCpus: NaN }, "'reservedCpus' is NaN; give a number of processors from 0.001 on, such as 0.5 [resources.cpus]"],
  [{ memory: Size.mebibytes(5) }, "'memory' is 5m, and no engine accepts less than 6m; give more, or leave it out [resources.memory]"],
  [{ reservedMemory: Size.bytes(1) }, "'reservedMemory' is 1b, and no engine accepts less than 6m; give more, or leave it out [resources.memory]"],
  [
    { memory: Size.mebibytes(64), reservedMemory: Size.mebibytes(65) },
    "'reservedMemory' is 65m, above the limit of 64m; lower it, or raise 'memory' [resources.memory]",
  ],
  [{ pids: 0 }, "'pids' is 0; give a whole number from 1 on [resources.pids]"],
  [{ reservedGenericResources: { ssd: 0.5 } }, "the amount of 'ssd' is 0.5; give a whole number from 1 on [resources.generic]"],
])('refuses what no engine accepts (%#)', (options, message) => {
  expect(() => ResourceLimits.of(options)).toThrow(message);
});
