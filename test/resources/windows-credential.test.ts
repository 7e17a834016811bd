import { App, Stack } from '../../src/app';
import { Config } from '../../src/resources/config';
import { WindowsCredential } from '../../src/resources/windows-credential';

test('comes from a file, the registry or a config', () => {
  const config = Config.inline(new Stack(new App(), 'shop'), 'account', '{}');

  expect(WindowsCredential.file('account.json')._render()).toEqual({ file: 'account.json' });
  expect(WindowsCredential.registry('account')._render()).toEqual({ registry: 'account' });
  expect(WindowsCredential.config(config)._render()).toEqual({ config: 'account' });
});

test.each([
  [() => WindowsCredential.file(''), 'the file of a credential is empty; give one [windows-credential.source]'],
  [() => WindowsCredential.registry(''), 'the registry value of a credential is empty; give one [windows-credential.source]'],
])('refuses an empty source (%#)', (make, message) => {
  expect(make).toThrow(message);
});
