import type { Command } from '../../../src/cli/command';
import { UsageError } from '../../../src/cli/command';
import { parseCall } from '../../../src/cli/private/call';
import { messageOf } from '../../helpers/errors';

const command: Command = {
  name: 'synth',
  synopsis: '<program>',
  summary: '',
  options: [{ name: 'check', description: '' }, { name: 'outdir', value: 'DIR', description: '' }],
  words: { least: 1, most: 1 },
  run: async () => 0,
};

test('reads words, switches and values in any order', () => {
  expect(parseCall(command, ['--check', 'main.js', '--outdir', 'out'])).toEqual({ words: ['main.js'], switches: new Set(['check']), values: new Map([['outdir', 'out']]) });
  expect(parseCall(command, ['main.js', '--outdir=a=b']).values.get('outdir')).toBe('a=b');
});

test('leaves everything behind two dashes as it is', () => {
  expect(parseCall(command, ['--check', '--', 'python', '--check', '--', 'x'])).toMatchObject({ words: [], rest: ['python', '--check', '--', 'x'] });
});

test.each([
  [['main.js', '--chek'], "'synth' has no option '--chek'; did you mean '--check'?"],
  [['main.js', '-c'], "'synth' has no option '-c'"],
  [['main.js', '--no-check'], "'synth' has no option '--no-check'; did you mean '--check'?"],
  [['main.js', '--outdir'], "'--outdir' needs a value: --outdir DIR"],
  [['main.js', '--outdir', '--check'], "'--outdir' needs a value: --outdir DIR"],
  [['main.js', '--outdir='], "'--outdir' needs a value: --outdir DIR"],
  [['main.js', '--check=no'], "'--check' takes no value, but got 'no'"],
  [['main.js', 'other.js'], "'other.js' is one word too many; usage: cdk-compose synth <program>"],
  [[], 'something is missing; usage: cdk-compose synth <program>'],
])('refuses %j', (args, message) => {
  expect(messageOf(() => parseCall(command, args))).toBe(message);
  expect(() => parseCall(command, args)).toThrow(UsageError);
});
