import { App, Stack } from '../../../src/app';
import { UsageError } from '../../../src/cli/command';
import { reportError } from '../../../src/cli/private/report';
import { ComposeError } from '../../../src/core/private/errors';
import { SynthesisError } from '../../../src/core/private/synthesis-error';
import { fakeSurroundings, removeFolders } from '../fake-surroundings';

afterAll(removeFolders);

function report(error: unknown, verbose = false): { code: number; err: string } {
  const { terminal, err } = fakeSurroundings();
  return { code: reportError(error, terminal, verbose), err: err() };
}

test('prints the report of a synthesis, and nothing else', () => {
  const error = new SynthesisError('synth.findings', 'poc3: 1 error; nothing was written\n\nerror …', []);

  expect(report(error)).toEqual({ code: 1, err: 'poc3: 1 error; nothing was written\n\nerror …\n' });
});

test('prints an error of the library with its code in front and its path below', () => {
  const shop = new Stack(new App(), 'shop');

  expect(report(new ComposeError('variable.name', "'1X' cannot be a name; use letters", shop))).toEqual({
    code: 1,
    err: expect.stringMatching(/^error {4}variable\.name {13}'1X' cannot be a name; use letters\n {9}shop {22}test\/cli\/private\/report\.test\.ts:\d+:\d+\n$/),
  });
});

test('knows errors of another copy of the library by their name', () => {
  const error = (traits: { [key: string]: string }) => Object.assign(new Error('twice [port.conflict]'), { name: 'ComposeError', code: 'port.conflict', ...traits });

  expect(report(error({})).err).toBe('error    port.conflict             twice\n');
  expect(report(error({ source: 'src/shop.ts:3:5' })).err).toBe(`error    port.conflict             twice\n${' '.repeat(35)}src/shop.ts:3:5\n`);
});

test('shows the stack when asked to', () => {
  expect(report(new ComposeError('port.conflict', 'twice'), true).err).toContain('report.test.ts');
  expect(report(new SynthesisError('synth.findings', 'x', []), true).err).toContain('report.test.ts');
});

test('shows the stack of any other error, and anything else that was thrown', () => {
  expect(report(new TypeError('not a function'))).toMatchObject({ code: 1, err: expect.stringMatching(/^TypeError: not a function\n +at .*report\.test\.ts/) });
  expect(report('oops')).toEqual({ code: 1, err: 'oops\n' });
});

test('a wrong call has its own exit code', () => {
  expect(report(new UsageError("'x' is no command"))).toEqual({ code: 2, err: "error    'x' is no command\n         'cdk-compose --help' shows what can be asked\n" });
});
