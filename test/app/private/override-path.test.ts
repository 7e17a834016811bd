import { RootConstruct } from 'constructs';
import { parseOverridePath, toComposeValue } from '../../../src/app/private/override-path';
import { messageOf } from '../../helpers/errors';

const scope = new RootConstruct('');

test.each([
  ['deploy.resources.limits.pids', ['deploy', 'resources', 'limits', 'pids']],
  ['labels.a\\.b', ['labels', 'a.b']],
  ['ports.0', ['ports', '0']],
])('splits %s into keys', (path, keys) => {
  expect(parseOverridePath(path, scope)).toEqual(keys);
});

test.each(['', '.', 'deploy..replicas', 'deploy.'])("refuses '%s', which holds an empty key", (path) => {
  expect(messageOf(() => parseOverridePath(path, scope))).toBe(
    `'${path}' holds an empty key; join keys by one '.', and write a dot inside a key as '\\.' [override.path]`,
  );
});

test('refuses a key that would change JavaScript itself', () => {
  expect(messageOf(() => parseOverridePath('labels.__proto__', scope))).toBe("'labels.__proto__' holds the key '__proto__', which no Compose file has [override.path]");
});

test('copies plain values, without what is undefined', () => {
  const value = { a: [1, 'x', null, { b: true }], c: undefined };
  const copy = toComposeValue(value, 'x', scope);
  expect(copy).toEqual({ a: [1, 'x', null, { b: true }] });
  value.a.push(2);
  expect(copy).toEqual({ a: [1, 'x', null, { b: true }] });
});

test.each<[unknown, string]>([
  [undefined, 'undefined'],
  [new Date(0), 'a Date'],
  [() => 1, 'a function'],
  [NaN, 'NaN'],
  [new Map(), 'a Map'],
])('refuses %p, which no YAML file holds', (value, kind) => {
  expect(messageOf(() => toComposeValue({ deep: [value] }, 'path', scope))).toContain(
    `the override of 'path.deep.0' is ${kind}, which no Compose file can hold; give text, a number, a boolean, null, or lists and maps of these`,
  );
});

test('names the way out for undefined', () => {
  expect(messageOf(() => toComposeValue(undefined, 'path', scope))).toMatch(/, or call 'removeOverride' \[override\.value\]$/);
});
