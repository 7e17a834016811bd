import { Size } from '../../src/core';
import { BlockIo } from '../../src/resources/block-io';

test('weighs and limits by device', () => {
  const io = BlockIo.of({
    weight: 300, deviceWeights: { '/dev/sda': 400 }, readRates: { '/dev/sda': Size.mebibytes(20) }, writeRates: { '/dev/sda': Size.mebibytes(10) },
    readOperations: { '/dev/sda': 120 }, writeOperations: { '/dev/sda': 30 },
  });

  expect(io._render()).toEqual({
    weight: 300,
    weightDevice: [{ path: '/dev/sda', weight: 400 }],
    deviceReadBps: [{ path: '/dev/sda', rate: '20m' }],
    deviceWriteBps: [{ path: '/dev/sda', rate: '10m' }],
    deviceReadIops: [{ path: '/dev/sda', rate: '120' }],
    deviceWriteIops: [{ path: '/dev/sda', rate: '30' }],
  });
});

test.each([
  [{ weight: 5 }, 'the weight of block devices is 5; give a whole number from 10 to 1000 [block-io.weight]'],
  [{ deviceWeights: { '/dev/sda': 2000 } }, "the weight of '/dev/sda' is 2000; give a whole number from 10 to 1000 [block-io.weight]"],
  [{ readOperations: { '/dev/sda': 0 } }, "the number of operations on '/dev/sda' is 0; give a whole number from 1 on [block-io.operations]"],
  [{ writeOperations: { '/dev/sda': 0.5 } }, "the number of operations on '/dev/sda' is 0.5; give a whole number from 1 on [block-io.operations]"],
])('refuses what no engine accepts (%#)', (options, message) => {
  expect(() => BlockIo.of(options)).toThrow(message);
});
