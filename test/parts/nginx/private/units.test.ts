import { Duration, Size } from '../../../../src/core';
import { nginxSize, nginxTime } from '../../../../src/parts/nginx/private/units';

test.each([
  [Duration.hours(24), '24h'],
  [Duration.seconds(90), '1m30s'],
  [Duration.seconds(1.5), '1s500ms'],
  [Duration.milliseconds(5), '5ms'],
  [Duration.seconds(0), '0'],
])('nginx reads %s as %s', (duration, text) => {
  expect(nginxTime(duration)).toBe(text);
});

test.each([
  [Size.gibibytes(1), '1024m'],
  [Size.mebibytes(10), '10m'],
  [Size.kibibytes(1536), '1536k'],
  [Size.bytes(1000), '1000'],
  [Size.bytes(0), '0'],
])('nginx reads %s as %s', (size, text) => {
  expect(nginxSize(size)).toBe(text);
});
