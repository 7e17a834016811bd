import { ComposeError } from '../../../core/private/errors';
import { checkLiteral } from '../../../core/private/text';
import type { Argument, Arguments } from './definitions';

/** The arguments with one more; refuses one that is there already and a value that is no text, number or boolean. */
export function withArgument(known: Arguments, name: string, value: unknown, owner: string): Arguments {
  checkLiteral(name, `an argument of ${owner}`);
  if (name in known) {
    throw new ComposeError('argument.duplicate', `argument '${name}' of ${owner} is set twice; set it once`);
  }
  if (!isArgument(value)) {
    throw new ComposeError('argument.value', `argument '${name}' of ${owner} is no text, number or boolean; the broker takes no other`);
  }
  if (typeof value === 'string') {
    checkLiteral(value, `argument '${name}' of ${owner}`);
  }
  return { ...known, [name]: value };
}

function isArgument(value: unknown): value is Argument {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}
