import { parseArgs } from 'node:util';
import { didYouMean } from '../../core/private/names';
import type { Call, Command } from '../command';
import { UsageError } from '../command';

/** Reads the words behind a command's name. */
export function parseCall(command: Command, args: readonly string[]): Call {
  const dashes = args.indexOf('--');
  const { tokens } = parseArgs({
    args: dashes < 0 ? [...args] : args.slice(0, dashes),
    options: Object.fromEntries(command.options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const])),
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      words.push(token.value);
    } else if (token.kind === 'option') {
      const swallowed = token.inlineValue === false && token.value.startsWith('-');
      readOption(command, token.rawName, token.name, swallowed ? undefined : token.value, { switches, values });
    }
  }
  const { least, most } = command.words;
  if (words.length > most) {
    throw new UsageError(`'${words[most]}' is one word too many; usage: cdk-compose ${command.name} ${command.synopsis}`);
  }
  if (words.length < least && dashes < 0) {
    throw new UsageError(`something is missing; usage: cdk-compose ${command.name} ${command.synopsis}`);
  }
  return { words, switches, values, ...(dashes >= 0 && { rest: args.slice(dashes + 1) }) };
}

function readOption(
  command: Command, written: string, name: string, value: string | undefined, call: { switches: Set<string>; values: Map<string, string> },
): void {
  const option = command.options.find((known) => known.name === name);
  if (!option || !written.startsWith('--')) {
    throw new UsageError(`'${command.name}' has no option '${written}'${didYouMean(written, command.options.map((known) => `--${known.name}`))}`);
  }
  if (option.value === undefined) {
    if (value !== undefined) {
      throw new UsageError(`'--${name}' takes no value, but got '${value}'`);
    }
    call.switches.add(name);
  } else {
    if (value === undefined || value === '') {
      throw new UsageError(`'--${name}' needs a value: --${name} ${option.value}`);
    }
    call.values.set(name, value);
  }
}
