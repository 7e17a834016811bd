import { variableText } from '../../../src/core/private/text';
import { checkPresent, checkSubpath, checkWhole, containerPath, fileMode } from '../../../src/resources/private/checks';

const DATA = variableText('shop', 'DATA');

test.each([['/data/', '/data'], ['/a//b/./c', '/a/b/c'], ['/a/../b', '/b'], ['//a', '/a'], ['C:\\data', 'C:\\data'], [DATA, DATA]])('the path %s is %s', (path, clean) => {
  expect(containerPath(path)).toBe(clean);
});

test.each([['0755', 0o755], ['644', 0o644], ['1777', 0o1777]])('the permissions %s are a number', (digits, mode) => {
  expect(fileMode(digits)).toBe(mode);
});

test('a subpath may hold dots, but not leave its volume', () => {
  expect(() => checkSubpath('a/..b/c...')).not.toThrow();
  expect(() => checkSubpath(`${DATA}/a`)).not.toThrow();
  expect(() => checkSubpath('a/../b')).toThrow("'a/../b' does not stand inside what is mounted; give a relative path without '..' [mount.subpath]");
});

test.each([
  [() => checkPresent('', 'the name', 'a.b'), 'the name is empty; give one [a.b]'],
  [() => checkWhole(1.5, "'a'", 'a.b', 0), "'a' is 1.5; give a whole number from 0 on [a.b]"],
  [() => checkWhole(11, "'a'", 'a.b', 0, 10), "'a' is 11; give a whole number from 0 to 10 [a.b]"],
  [() => fileMode('79'), "'79' are no permissions; give three or four octal digits, as for chmod: '0755' [file.mode]"],
  [() => containerPath('a'), "'a' is no path inside a container; start it with '/' [mount.target]"],
])('names what is wrong and what is allowed (%#)', (check, message) => {
  expect(check).toThrow(message);
});
