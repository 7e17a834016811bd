import { Size } from '../../../../src/core';
import { cacheSize, gatewayContainer, temporarySize, workerProcesses } from '../../../../src/parts/nginx/private/container';

test('half of the memory is for temporary files, and half of that for caches', () => {
  expect(temporarySize(Size.mebibytes(256)).toCompose()).toBe('128m');
  expect(cacheSize(Size.mebibytes(256)).toCompose()).toBe('64m');
});

test('every processor has a worker, and there is one at least', () => {
  expect([0.25, 1, 1.5, 4].map(workerProcesses)).toEqual([1, 1, 2, 4]);
});

test('the health check works with either client', () => {
  expect(gatewayContainer(Size.mebibytes(64), 1).healthCheck?._render().test)
    .toEqual(['CMD-SHELL', 'curl -fsSo /dev/null http://127.0.0.1:8080/healthz || wget -qO /dev/null http://127.0.0.1:8080/healthz']);
});
