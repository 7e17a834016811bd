import type { Command } from '../../src/cli/command';
import { runCommandLine } from '../../src/cli/command-line';
import { fakeSurroundings, removeFolders } from './fake-surroundings';

afterAll(removeFolders);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const surroundings = fakeSurroundings();
  const code = await runCommandLine(args, surroundings);
  return { code, out: surroundings.out(), err: surroundings.err() };
}

const HELP = `\
Docker Compose stacks out of programs.

usage: cdk-compose <command> [options]

  synth       run a program that describes stacks, and say what it wrote
  bootstrap   make what git must not have: '.env' with secrets, secret files, development certificates
  up          start the stacks and wait until every service is healthy; 'bootstrap' first, and 'synth' of a program that is given
  down        stop the stacks and remove their containers; volumes keep their data

  <command> --help   the options of a command
  --version          the version of this program
`;

test.each([['--help'], ['-h'], ['help']])('%s lists what there is', async (word) => {
  expect(await run(word)).toEqual({ code: 0, out: HELP, err: '' });
});

test('no command at all is wrong usage', async () => {
  expect(await run()).toEqual({ code: 2, out: '', err: HELP });
});

test('the help of a command shows its options', async () => {
  expect(await run('down', '--help')).toEqual({
    code: 0,
    out: `\
stop the stacks and remove their containers; volumes keep their data

usage: cdk-compose down [--outdir DIR] [--stack NAME]

  --outdir DIR   directory that the program writes to; compose.out when not given
  --stack NAME   only this stack
  --help         show this
  --verbose      show the stack of every error
`,
    err: '',
  });
});

test('an unknown command is wrong usage, with the nearest one', async () => {
  expect(await run('sinth')).toEqual({ code: 2, out: '', err: "error    'sinth' is no command; did you mean 'synth'?\n         'cdk-compose --help' shows what can be asked\n" });
});

test('an unknown option is wrong usage, with the nearest one', async () => {
  expect(await run('up', '--stak', 'x')).toMatchObject({ code: 2, err: expect.stringContaining("'up' has no option '--stak'; did you mean '--stack'?") });
});

test('the version is that of the package', async () => {
  expect(await run('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) });
});

describe('errors', () => {
  const command: Command = {
    name: 'fail',
    synopsis: '',
    summary: '',
    options: [],
    words: { least: 0, most: 1 },
    run: async () => { throw Object.assign(new Error('broken [thing.broken]'), { name: 'ComposeError', code: 'thing.broken' }); },
  };

  test('are reported, never thrown', async () => {
    const surroundings = fakeSurroundings();

    expect(await runCommandLine(['fail'], surroundings, [command])).toBe(1);
    expect(surroundings.err()).toBe('error    thing.broken              broken\n');
  });

  test('show their stack with --verbose, unless that is a word for another program', async () => {
    const verbose = fakeSurroundings();
    const terse = fakeSurroundings();
    await runCommandLine(['fail', '--verbose'], verbose, [command]);
    await runCommandLine(['fail', '--', '--verbose', '--help'], terse, [command]);

    expect(verbose.err()).toContain('command-line.test.ts');
    expect(terse.err()).toBe('error    thing.broken              broken\n');
  });
});
