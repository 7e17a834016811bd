import * as path from 'node:path';
import { hostLine, hostStack, isKernel } from '../../../src/core/private/host-program';
import { Source } from '../../../src/core/private/source';

const STACK = Symbol.for('jsii.context.hostStackTrace');
const KERNEL = Symbol.for('jsii.context.hostDirName');

afterEach(() => {
  Reflect.deleteProperty(globalThis, STACK);
  Reflect.deleteProperty(globalThis, KERNEL);
});

test('a line of a Python program is the first that is of no package', () => {
  expect(hostLine([
    ['/venv/lib/python3.11/site-packages/cdk_compose/__init__.py', 296, 0, '__init__'],
    [path.resolve('shop/main.py'), 30, 0, '<module>'],
    [path.resolve('run.py'), 1, 0, '<module>'],
  ])).toEqual({ file: path.resolve('shop/main.py'), line: 30 });
});

test('a line of a Java program is the first that is of no library', () => {
  expect(hostLine([
    ['ObjectMapper.java', 4737, 0, 'com.fasterxml.jackson.databind.ObjectMapper._convert'],
    ['HealthCheck.java', 164, 0, 'io.github.cdkcompose.HealthCheck.tcp'],
    ['Shop.java', 50, 0, 'com.acme.Shop$MailRelay.<init>'],
    ['Shop.java', 77, 0, 'com.acme.Shop.main'],
  ])).toEqual({ file: 'Shop.java', line: 50 });
});

test.each([undefined, 'text', [], [null], [['file.py', 'no line']], [['/usr/lib/python3/dist-packages/team/stacks.py', 3, 0, 'make'], ['/opt/lambda/cdk_compose/__init__.py', 4, 0, 'of']]])('there is no line in %j', (stack) => {
  expect(hostLine(stack)).toBeUndefined();
});

test.each([['Shop.java', 'Shop.java:50'], [path.resolve('shop/main.py'), 'shop/main.py:50']])('a call from another language has the line that jsii says: %s', (file, expected) => {
  Reflect.set(globalThis, STACK, [[file, 50, 0, 'main']]);
  const source = Source.capture();
  Reflect.set(globalThis, STACK, undefined);

  expect(source.line()).toBe(expected);
  expect(hostStack()).toBeUndefined();
});

test('the JavaScript that answers other languages is nobody\'s program', () => {
  Reflect.set(globalThis, KERNEL, __dirname);
  expect(isKernel(__filename)).toBe(true);
  expect(isKernel(`${__dirname}-of-mine/program.js`)).toBe(false);
  expect(Source.capture().line()).toBeUndefined();
});
