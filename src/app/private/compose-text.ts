import type { IConstruct } from 'constructs';
import { ComposeError } from '../../core/private/errors';
import { containsVariable, parseText } from '../../core/private/text';

/** How a variable is written where it is used. */
export interface VariableForm {
  /** `required`: Compose stops without a value. `optional`: it takes the argument then. `profile`: nothing, since the variable may not matter. */
  readonly form: 'required' | 'optional' | 'profile';
  /** The description of a required variable, the default of an optional one, in which other variables may stand: text that `checkBraces` let pass. */
  readonly argument: string;
}

/** Finds the form of a variable by its stack and name. */
export type VariableLookup = (stack: string, name: string) => VariableForm;

const OPERATORS = { required: ':?', optional: ':-' };

/** Turns text into what Compose interpolates back to it: literal `$` doubled, variables as `${NAME…}`, raw syntax as it is. */
export function composeText(text: string, lookup: VariableLookup): string {
  if (!containsVariable(text)) {
    return escapeDollars(text);
  }
  return parseText(text)
    .map((part) => ('literal' in part ? escapeDollars(part.literal) : 'raw' in part ? part.raw : reference(part.variable, lookup(part.stack, part.variable), lookup)))
    .join('');
}

/**
 * Refuses text that cannot stand inside the braces of `${NAME:-…}`: Compose ends the variable at the brace that closes the first one,
 * overlooks a brace right behind an opening one, and reads no further than the end of the line.
 */
export function checkBraces(text: string, what: string, scope?: IConstruct): void {
  if (text.includes('\n')) {
    throw new ComposeError('variable.lines', `${what} has more than one line, which Compose does not read inside '\${…}'; write one line`, scope);
  }
  if (/\{[{}]/.test(text)) {
    throw new ComposeError(
      'variable.braces',
      `${what} is '${text}', but Compose miscounts a brace directly behind '{' inside '\${…}'; put a blank between them`,
      scope,
    );
  }
  if (!isBalanced(text)) {
    throw new ComposeError(
      'variable.braces',
      `${what} is '${text}', but inside '\${…}' each '{' needs its '}'; balance the braces or leave them out`,
      scope,
    );
  }
}

function reference(name: string, { form, argument }: VariableForm, lookup: VariableLookup): string {
  return form === 'profile' ? `\${${name}-}` : `\${${name}${OPERATORS[form]}${composeText(argument, lookup)}}`;
}

function escapeDollars(text: string): string {
  return text.includes('$') ? text.replaceAll('$', '$$$$') : text;
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const brace of text.match(/[{}]/g) ?? []) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) {
      return false;
    }
  }
  return open === 0;
}
