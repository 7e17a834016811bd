import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { App, Stack } from '../../../src/app';
import { AssumptionError, ComposeError, systemError } from '../../../src/core/private/errors';

test('a message ends with the code and the path, since other languages see nothing else', () => {
  const error = new ComposeError('port.conflict', 'no', new Stack(new App(), 'shop'));
  expect([error.name, error.code, error.path, error.message]).toEqual(['ComposeError', 'port.conflict', 'shop', 'no [port.conflict at shop]']);
});

test.each([['no construct', undefined], ['the app, which has no path', new App()]])('a message about %s ends with the code alone', (_, scope) => {
  const error = new ComposeError('port.conflict', 'no', scope);
  expect([error.path, error.message]).toEqual([undefined, 'no [port.conflict]']);
});

test('a defect of our own asks to be reported', () => {
  expect(new AssumptionError('it rains').message).toBe('it rains; this is a defect of cdk-compose, please report it');
});

test('an error of the operating system is known by what it holds', () => {
  const caught = (): unknown => {
    try {
      return readFileSync('/no/such/file');
    } catch (error) {
      return error;
    }
  };
  expect(systemError(caught())).toEqual({ code: 'ENOENT', message: "ENOENT: no such file or directory, open '/no/such/file'" });
});

test('an error of the operating system may come from another realm', () => {
  expect(systemError(runInNewContext("Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })"))).toEqual({ code: 'ENOSPC', message: 'full' });
});

test.each([[new Error('x')], [null], ['ENOENT'], [{ code: 'ENOENT', message: 'x' }]])('%p is no error of the operating system', (error) => {
  expect(systemError(error)).toBeUndefined();
});
