import * as fs from 'node:fs';
import * as path from 'node:path';
import { didYouMean } from '../core/private/names';
import { isRecord } from '../core/private/objects';
import type { Command, Option } from './command';
import { DONE, UsageError, WRONG_USAGE } from './command';
import { COMMANDS } from './commands';
import { parseCall } from './private/call';
import { reportError } from './private/report';
import type { Surroundings } from './private/surroundings';
import { columns, indent } from './private/terminal';

const EVERYWHERE: readonly Option[] = [
  { name: 'help', description: 'show this' },
  { name: 'verbose', description: 'show the stack of every error' },
];

/** Runs a command line, and gives its exit code; errors are reported, never thrown. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings, commands = COMMANDS): Promise<number> {
  const { terminal } = surroundings;
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  try {
    const [name, ...rest] = args;
    const command = commands.find((known) => known.name === name);
    if (own.includes('--help') || own.includes('-h') || name === 'help') {
      terminal.out(command ? helpOf(command) : help(commands));
      return DONE;
    }
    if (name === '--version') {
      terminal.out(version());
      return DONE;
    }
    if (name === undefined) {
      terminal.err(help(commands));
      return WRONG_USAGE;
    }
    if (!command) {
      throw new UsageError(`'${name}' is no command${didYouMean(name, commands.map((known) => known.name))}`);
    }
    return await command.run(parseCall({ ...command, options: [...command.options, ...EVERYWHERE] }, rest), surroundings);
  } catch (error) {
    return reportError(error, terminal, own.includes('--verbose'));
  }
}

function help(commands: readonly Command[]): string {
  return [
    'Docker Compose stacks out of programs.',
    '',
    'usage: cdk-compose <command> [options]',
    '',
    indent(columns(commands.map(({ name, summary }) => [name, summary]))),
    '',
    indent(columns([['<command> --help', 'the options of a command'], ['--version', 'the version of this program']])),
  ].join('\n');
}

function helpOf({ name, synopsis, summary, options }: Command): string {
  const rows = [...options, ...EVERYWHERE].map(({ name: option, value, description }) => [`--${option}${value === undefined ? '' : ` ${value}`}`, description]);
  return [summary, '', `usage: cdk-compose ${name} ${synopsis}`, '', indent(columns(rows))].join('\n');
}

function version(): string {
  const content: unknown = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8'));
  return isRecord(content) ? String(content.version) : '';
}
