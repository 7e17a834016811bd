import { Hook } from '../../src/resources/hook';

test('runs a command, as somebody else where asked', () => {
  const options = { user: 'root', privileged: true, workingDir: '/data', environment: { A: '$b' } };

  expect(Hook.command(['chown', '-R', '1000', '.'])._render()).toEqual({ command: ['chown', '-R', '1000', '.'] });
  expect(Hook.command(['ls'], options)._render()).toEqual({ command: ['ls'], ...options });
});

test('refuses an empty command', () => {
  expect(() => Hook.command([])).toThrow('the command of a hook is empty; give a program and its arguments [hook.command]');
});
