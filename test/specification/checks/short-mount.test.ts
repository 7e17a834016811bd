import { shortTarget } from '../../../src/specification/checks/short-mount';

test.each([
  ['/d', '/d'], ['data:/d', '/d'], ['data:/d:ro', '/d'], ['./data:/d/', '/d/'], ['v:/d', 'v:/d'], ['C:\\data:/d', '/d'], ['data:C:\\d:ro', 'C:\\d'], ['a:', 'a:'], ['', ''],
])('the target of %p is %p', (mount, target) => {
  expect(shortTarget(mount)).toBe(target);
});
