import { RootConstruct } from 'constructs';
import * as fc from 'fast-check';
import { parseOverridePath, toComposeValue } from '../../../src/app/private/override-path';
import { variableText } from '../../../src/core/private/text';
import { messageOf } from '../../helpers/errors';

const scope = new RootConstruct('');

test.each([
  ['deploy.resources.limits.pids', ['deploy', 'resources', 'limits', 'pids']],
  ['labels.a\\.b', ['labels', 'a.b']],
  ['ports.0', ['ports', '0']],
  ['labels.C:\\x', ['labels', 'C:\\x']],
  ['a\\\\.b', ['a\\', 'b']],
  ['a\\', ['a\\']],
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

test('reads any keys back that were joined as it says', () => {
  const key = fc.oneof(fc.string({ minLength: 1, unit: fc.constantFrom('.', '\\', 'a', '0', ' ') }), fc.string({ minLength: 1, unit: 'grapheme' }));
  const keys = fc.array(key.filter((text) => text !== '__proto__'), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(keys, (path) => {
    expect(parseOverridePath(path.map((text) => text.replace(/[.\\]/g, '\\$&')).join('.'), scope)).toEqual(path);
  }));
});

test('takes any plain value as it is', () => {
  fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
    expect(toComposeValue(value, 'path', scope)).toEqual(value);
  }));
});

test('refuses what nobody would replace: a variable in a key', () => {
  expect(messageOf(() => toComposeValue({ [variableText('shop', 'TAG')]: 1 }, 'labels', scope))).toContain("a key in the override of 'labels' holds the variable '${TAG}'");
  expect(messageOf(() => parseOverridePath(`labels.${variableText('shop', 'TAG')}`, scope))).toContain("the path of an override holds the variable 'labels.${TAG}'");
});

test('refuses text that could not arrive', () => {
  expect(messageOf(() => toComposeValue(['\uD800'], 'command', scope))).toContain("the override of 'command.0' holds half of a surrogate pair");
});
