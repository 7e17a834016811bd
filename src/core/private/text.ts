import type { IConstruct } from 'constructs';
import { ComposeError } from './errors';

/**
 * A variable travels inside ordinary strings, through JSON and the concatenation of every jsii language, between
 * delimiters that no user text holds: private-use code points that the common icon fonts leave free.
 */
const START = '\uF5D0';
const MIDDLE = '\uF5D1';
const END = '\uF5D2';
const DELIMITER = /[\uF5D0-\uF5D2]/;
const TOKEN = /\uF5D0([^\uF5D0-\uF5D2]*)\uF5D1([^\uF5D0-\uF5D2]*)\uF5D2/g;

/** With the `u` flag only halves without their partner match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What a Python f-string or Go's %v prints for an object: an address, another one in each run. Those of Go begin with 0xc0. */
const OBJECT_ADDRESS = /<[\w.]+ object at 0x[0-9a-fA-F]+>|&\{[^{}]*0xc0[0-9a-f]{8}|^0xc0[0-9a-f]{8}$/;

/** Any character that makes text worth a closer look; most text has none of them. */
const NOTABLE = /[$\uD800-\uDFFF\uF5D0-\uF5D2]|<[\w.]+ object at |&\{|^0xc0/;

/** A piece of text: as the user wrote it, a variable of a stack, or Compose's own syntax taken as it is. */
export type TextPart =
  | { readonly literal: string }
  | { readonly variable: string; readonly stack: string }
  | { readonly raw: string };

/** The text that stands for a variable until the output is written. */
export function variableText(stack: string, name: string): string {
  return `${START}${stack}${MIDDLE}${name}${END}`;
}

/** The text that stands for Compose syntax which the writer must not escape. */
export function rawText(syntax: string): string {
  return `${START}${MIDDLE}${syntax}${END}`;
}

/** True when the text holds a variable or raw Compose syntax. */
export function containsVariable(text: string): boolean {
  return text.includes(START);
}

/** True when a variable or raw Compose syntax stands in front. */
export function startsWithVariable(text: string): boolean {
  return text.startsWith(START);
}

/** False for text that is nothing but literal characters, which no reader takes for anything else: most text. */
export function isNotable(text: string): boolean {
  return NOTABLE.test(text);
}

/** Splits text into its pieces, in order; literal pieces are never empty. */
export function parseText(text: string): TextPart[] {
  if (!containsVariable(text)) {
    return text === '' ? [] : [{ literal: text }];
  }
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) {
      parts.push({ literal: text.slice(end, match.index) });
    }
    const [token, stack = '', content = ''] = match;
    parts.push(stack === '' ? { raw: content } : { variable: content, stack });
    end = match.index + token.length;
  }
  if (end < text.length) {
    parts.push({ literal: text.slice(end) });
  }
  return parts;
}

/** The names of the variables in text, each once. */
export function variablesOf(text: string): string[] {
  return [...new Set(parseText(text).flatMap((part) => ('variable' in part ? [part.variable] : [])))];
}

/** Text with values where its variables are. */
export function fillIn(text: string, valueOf: (name: string) => string): string {
  return parseText(text).map((part) => ('literal' in part ? part.literal : 'raw' in part ? part.raw : valueOf(part.variable))).join('');
}

/** How text reads for a person: a variable is shown as `${NAME}`, what nobody sees or no file holds by its number. */
export function describeText(text: string): string {
  if (!isNotable(text)) {
    return text;
  }
  return fillIn(text, (name) => `\${${name}}`)
    .replace(/[\uF5D0-\uF5D2]|\p{Surrogate}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A problem of text that could not reach a container as it was written. */
export interface TextProblem {
  readonly code: string;
  readonly message: string;
}

/** What is wrong with text given by a user, if anything. */
export function textProblem(text: string): TextProblem | undefined {
  if (!isNotable(text)) {
    return undefined;
  }
  if (DELIMITER.test(text) && DELIMITER.test(text.replace(TOKEN, ''))) {
    return {
      code: 'text.delimiter',
      message: 'holds one of the code points U+F5D0 to U+F5D2, which stand for variables here; remove it, or use another private-use code point',
    };
  }
  if (LONE_SURROGATE.test(text)) {
    return { code: 'text.surrogate', message: 'holds half of a surrogate pair, which is no text; write the whole character' };
  }
  const address = OBJECT_ADDRESS.exec(text);
  if (address) {
    return {
      code: 'text.object',
      message: `holds the address of an object, '${address[0]}', another one in each run; write '.text' behind the variable: f"{password.text}"`,
    };
  }
  return undefined;
}

/** Refuses text that could not reach a container as it was written; `what` names it for the message. */
export function checkText(text: string, what: string, scope?: IConstruct): void {
  const problem = textProblem(text);
  if (problem) {
    throw new ComposeError(problem.code, `${what} ${problem.message}`, scope);
  }
}

/** Refuses a variable where Compose does not interpolate; `where` names the place for the message. */
export function checkLiteral(text: string, where: string, scope?: IConstruct): void {
  checkText(text, where, scope);
  if (containsVariable(text)) {
    throw new ComposeError(
      'variable.place',
      `${where} holds the variable '${describeText(text)}', but Compose does not interpolate there; write literal text, or put the variable in a value`,
      scope,
    );
  }
}
