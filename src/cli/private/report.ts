import { types } from 'node:util';
import { FINDINGS, UsageError, WRONG_USAGE } from '../command';
import type { Terminal } from './terminal';

/** Says what went wrong, without a stack where the message says enough, and gives the exit code. */
export function reportError(error: unknown, terminal: Terminal, verbose: boolean): number {
  if (error instanceof UsageError) {
    terminal.err(`${terminal.paint('error', 'red')}    ${error.message}\n         'cdk-compose --help' shows what can be asked`);
    return WRONG_USAGE;
  }
  terminal.err(describe(error, terminal, verbose));
  return FINDINGS;
}

/** The program may have its own copy of this library, so that its errors are known by their name and not by their class. */
function describe(error: unknown, terminal: Terminal, verbose: boolean): string {
  if (!types.isNativeError(error)) {
    return String(error);
  }
  if (error.name === 'SynthesisError' && !verbose) {
    return error.message;
  }
  if (error.name === 'ComposeError' && 'code' in error) {
    return composeError(error, terminal) + (verbose ? `\n\n${error.stack}` : '');
  }
  return error.stack ?? String(error);
}

function composeError(error: Error & { code: unknown }, { paint }: Terminal): string {
  const code = String(error.code);
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const source = 'source' in error && typeof error.source === 'string' ? error.source : undefined;
  const message = error.message.replace(` [${path === undefined ? code : `${code} at ${path}`}]`, '');
  const lines = [`${paint('error', 'red')}    ${paint(`${code} `.padEnd(26), 'bold')}${message}`];
  if (path !== undefined || source !== undefined) {
    lines.push(`         ${`${path ?? ''} `.padEnd(26)}${paint(source ?? '', 'dim')}`.trimEnd());
  }
  return lines.join('\n');
}
