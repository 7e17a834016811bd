import { printDotenvValue } from './dotenv';
import { topologicalOrder } from './graph';
import { byCodeUnit } from './objects';
import { variablesOf } from './text';

/** A variable as `.env.example` explains it. */
export interface DocumentedVariable {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly secret: boolean;
  readonly inUrl: boolean;
  readonly generate: boolean;
  /** Text, in which other variables may stand. */
  readonly defaultValue?: string;
}

/** The text of `.env.example`: every variable with its comment; defaults are filled in, required ones are empty. */
export function renderEnvExample(stack: string, variables: readonly DocumentedVariable[]): string {
  return renderVariables([
    `Variables of '${stack}'. 'npx projen bootstrap' makes '.env' out of '.env.example' and invents the secrets that it may.`,
    "By hand: copy '.env.example' to '.env' and fill it in. Optional lines may be left out there: the default counts then.",
  ], variables);
}

/** The text of `.env.required`: the variables without which the stack does not start, without values. */
export function renderEnvRequired(stack: string, variables: readonly DocumentedVariable[]): string {
  return renderVariables([`Variables without which '${stack}' does not start; their values belong into '.env'.`], variables.filter(({ required }) => required));
}

/** One variable as it stands in `.env.example`, with its comment and the value given. */
export function renderVariable(variable: DocumentedVariable, value: string): string {
  return `${comment(variable.description)}${comment(remarks(variable))}${variable.name}=${printDotenvValue(value)}\n`;
}

function renderVariables(header: readonly string[], variables: readonly DocumentedVariable[]): string {
  return [comment(header.join('\n')), ...inReadingOrder(variables).map((variable) => renderVariable(variable, exampleValue(variable)))].join('\n');
}

function exampleValue({ required, defaultValue = '' }: DocumentedVariable): string {
  return required ? '' : defaultValue;
}

/** By name; but a line that mentions a variable comes after that variable's own, since Compose reads from top to bottom. */
function inReadingOrder(variables: readonly DocumentedVariable[]): DocumentedVariable[] {
  const sorted = [...variables].sort((a, b) => byCodeUnit(a.name, b.name));
  const byName = new Map(sorted.map((variable) => [variable.name, variable]));
  const mentioned = new Map(sorted.map((variable) => [variable.name, variablesOf(exampleValue(variable)).sort(byCodeUnit)]));
  return topologicalOrder(mentioned).flatMap((name) => byName.get(name) ?? []);
}

function remarks({ required, secret, generate, inUrl }: DocumentedVariable): string {
  return [
    required ? 'required' : 'optional',
    ...(secret ? ['secret'] : []),
    ...(generate ? ["'bootstrap' makes one"] : []),
    ...(inUrl ? ['part of a URL: only A-Z a-z 0-9 . _ ~ -'] : []),
  ].join('; ');
}

function comment(text: string): string {
  return text.split(/\r\n|[\r\n]/).map((line) => `${`# ${line}`.trimEnd()}\n`).join('');
}
