import { Size } from '../../src/core';
import { LogDriver } from '../../src/resources/log-driver';

test('rotates files of JSON lines', () => {
  expect(LogDriver.jsonFile()._render()).toEqual({ driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } });
});

test('marks the lines of files as asked', () => {
  const driver = LogDriver.jsonFile({
    maxSize: Size.mebibytes(50), maxFiles: 5, compress: true, labels: ['team', 'tier'], environment: ['REGION'], tag: '{{.Name}}',
  });

  expect(driver._render().options).toEqual({
    'max-size': '50m', 'max-file': '5', 'compress': 'true', 'labels': 'team,tier', 'env': 'REGION', 'tag': '{{.Name}}',
  });
});

test('rotates the files of the engine, and compresses no single one', () => {
  expect(LogDriver.local()._render()).toEqual({ driver: 'local', options: { 'max-size': '10m', 'max-file': '3' } });
  expect(LogDriver.local({ maxFiles: 1 })._render().options).toEqual({ 'max-size': '10m', 'max-file': '1', 'compress': 'false' });
});

test('sends output elsewhere, or nowhere', () => {
  expect(LogDriver.none()._render()).toEqual({ driver: 'none', options: {} });
  expect(LogDriver.of('fluentd', { 'fluentd-address': 'localhost:24224' })._render()).toEqual({
    driver: 'fluentd', options: { 'fluentd-address': 'localhost:24224' },
  });
});

test.each([
  [() => LogDriver.jsonFile({ maxFiles: 0 }), "'maxFiles' of a log driver is 0; give a whole number from 1 on [log-driver.files]"],
  [
    () => LogDriver.local({ maxFiles: 1, compress: true }),
    "a log driver that keeps one file has none to compress; keep at least 2, or leave 'compress' out [log-driver.compress]",
  ],
  [() => LogDriver.of(''), 'the name of a log driver is empty; give one [log-driver.name]'],
])('refuses what no engine accepts (%#)', (make, message) => {
  expect(make).toThrow(message);
});
