import { ComposeError } from './errors';
import { parseText } from './text';

/**
 * `.env` files, read by the rules of Compose (which are not those of a shell nor of the npm package `dotenv`), and written so
 * that Compose reads back exactly the value that was meant.
 * @see https://docs.docker.com/reference/compose-file/services/#env_file-format
 */
export interface DotenvEntry {
  readonly name: string;
  /** A name that stands alone on its line has the value of the surrounding environment or an earlier line; undefined without one. */
  readonly value?: string;
  /** Counted from 1; the line of the name. */
  readonly line: number;
  /** Where the value stands in the text, with its quotes: `text.slice(start, end)`; undefined for a name alone. */
  readonly place?: { readonly start: number; readonly end: number };
  /** Names that the value mentions and that have no value: Compose puts nothing there. */
  readonly unset: readonly string[];
}

/** What a reader of `.env` text may ask and say. */
export interface DotenvContext {
  /** How the file is called in messages. */
  readonly file: string;
  /** The surrounding environment, which wins over earlier lines of the file. */
  readonly lookup?: (name: string) => string | undefined;
}

/** What a value may hold that stands unencoded inside a URL. */
export const URL_SAFE = /^[A-Za-z0-9._~-]*$/;

const BLANK_OR_COMMENT = /(?:\p{White_Space}|#[^\n]*)*/uy;
const EXPORT = /export[\t\f\r ]+/y;
const SPACE = /[\t\v\f\r \u0085\u00a0]*/y;
const NAME = /[\p{L}\p{N}_.[\]\-\t\v\f\r \u0085\u00a0]*/uy;
const UNQUOTED = /[^\n]*/y;
const ESCAPE = /\\(?:[abfnrtv$"\\]|0(\d{0,3}))/g;
const ESCAPES: { readonly [letter: string]: string } = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', $: '$$' };
const PLAIN = /^[A-Za-z0-9_.,:;/@%+~^=!?*()-]+$/;

/** The entries of `.env` text in order; where a name stands twice the last one counts. Throws where Compose refuses the file. */
export function parseDotenv(text: string, context: DotenvContext): DotenvEntry[] {
  const entries: DotenvEntry[] = [];
  const values = new Map<string, string>();
  const lookup = (name: string) => context.lookup?.(name) ?? values.get(name);
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  let counted = 0;
  for (;;) {
    at = skip(BLANK_OR_COMMENT, text, at);
    if (at >= text.length) {
      return entries;
    }
    line += newlines(text.slice(counted, at));
    counted = at;
    const refuse: Refuse = (problem) => new ComposeError('dotenv.syntax', `${context.file}:${line}: ${problem}`);
    const name = readName(text, at, refuse);
    if (name.alone) {
      entries.push({ name: name.text, value: lookup(name.text), line, unset: [] });
      at = name.end;
      continue;
    }
    const { raw, start, end, next, literal } = readValue(text, skip(SPACE, text, name.end), refuse);
    const substitution = new Substitution(lookup, refuse);
    const value = literal ? raw : substitution.apply(raw);
    values.set(name.text, value);
    entries.push({ name: name.text, value, line, place: { start, end }, unset: substitution.unset });
    at = next;
  }
}

/**
 * A value so that Compose reads exactly this: bare where that is safe, else in single quotes, else in double quotes.
 *
 * @param text may hold variables, which are written as `${NAME}`: Compose puts in what an earlier line gives them.
 */
export function printDotenvValue(text: string): string {
  const parts = parseText(text);
  const print = (literal: (text: string) => string) =>
    parts.map((part) => ('literal' in part ? literal(part.literal) : 'raw' in part ? part.raw : `\${${part.variable}}`)).join('');
  const literals = parts.flatMap((part) => ('literal' in part ? [part.literal] : []));
  if (literals.every((literal) => PLAIN.test(literal))) {
    return print((literal) => literal);
  }
  if (literals.length === parts.length && !/['\\\r\n]/.test(text)) {
    return `'${text}'`;
  }
  return `"${print((literal) => literal.replace(/[\\"$]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r'))}"`;
}

type Refuse = (problem: string) => ComposeError;

function readName(text: string, from: number, refuse: Refuse): { text: string; alone: boolean; end: number } {
  const start = skip(EXPORT, text, from);
  const end = skip(NAME, text, start);
  const name = text.slice(start, end).trimEnd();
  const follower = String.fromCodePoint(text.codePointAt(end) ?? 0x0a);
  if (!'=:\n'.includes(follower)) {
    throw refuse(`'${follower}' cannot stand in a name; write NAME=value, with letters, digits and '_' in the name`);
  }
  if (name === '' || /\p{White_Space}/u.test(name)) {
    throw refuse(`${name === '' ? 'there is no name before the value' : 'a name cannot hold a space'}; write NAME=value, or '#' before a comment`);
  }
  return { text: name, alone: follower === '\n', end: end + 1 };
}

interface RawValue {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** Where the next entry may begin. */
  readonly next: number;
  /** True when variables are not replaced in it. */
  readonly literal: boolean;
}

function readValue(text: string, start: number, refuse: Refuse): RawValue {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") {
    const next = skip(UNQUOTED, text, start);
    const value = text.slice(start, next).replace(/ #[^]*/, '').trimEnd();
    return { raw: value, start, end: start + value.length, next, literal: false };
  }
  let at = start + 1;
  while (at < text.length && text[at] !== quote) {
    at += text[at] === '\\' ? 2 : 1;
  }
  if (at >= text.length) {
    throw refuse(`the value begins with ${quote} and never ends; close it, or write \\${quote} where the quote belongs to the value`);
  }
  const content = text.slice(start + 1, at).replaceAll(`\\${quote}`, quote);
  return { raw: quote === '"' ? unescape(content) : content, start, end: at + 1, next: at + 1, literal: quote === "'" };
}

function unescape(text: string): string {
  return text.replace(ESCAPE, (escape, octal: string | undefined) => {
    if (octal === undefined) {
      const letter = escape.slice(1);
      return ESCAPES[letter] ?? letter;
    }
    return /^[0-3][0-7]{2}$/.test(octal) ? String.fromCharCode(parseInt(octal, 8)) : `\\${octal}`;
  });
}

const REFERENCE = /^([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+?])([^]*))?$/;
const REFERENCED_NAME = /[A-Za-z_][A-Za-z0-9_]*/y;

/** Puts values where the text mentions variables. */
class Substitution {
  /** Names that were mentioned and have no value. */
  public readonly unset: string[] = [];

  constructor(private readonly lookup: (name: string) => string | undefined, private readonly refuse: Refuse) {}

  public apply(text: string): string {
    let result = '';
    let at = 0;
    for (let dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
      result += text.slice(at, dollar);
      const next = text[dollar + 1];
      const nameEnd = skip(REFERENCED_NAME, text, dollar + 1);
      if (next === '{') {
        const close = closingBrace(text, dollar + 1);
        result += this.resolve(text.slice(dollar + 2, close));
        at = close + 1;
      } else if (nameEnd > dollar + 1) {
        result += this.valueOf(text.slice(dollar + 1, nameEnd));
        at = nameEnd;
      } else {
        result += '$';
        at = dollar + (next === '$' ? 2 : 1);
      }
    }
    return result + text.slice(at);
  }

  private resolve(reference: string): string {
    const [, name, operator, argument = ''] = REFERENCE.exec(reference) ?? [];
    if (name === undefined) {
      throw this.refuse("'${' begins a variable that is not one; write ${NAME}, or $$ for one dollar sign, or put the value in single quotes");
    }
    if (operator === undefined) {
      return this.valueOf(name);
    }
    const value = this.lookup(name);
    const present = value !== undefined && !(operator.startsWith(':') && value === '');
    if (operator.endsWith('+')) {
      return present ? this.apply(argument) : '';
    }
    if (!present && operator.endsWith('?')) {
      throw this.refuse(`the value requires '${name}', which has none here; set it in an earlier line`);
    }
    return present ? value : this.apply(argument);
  }

  private valueOf(name: string): string {
    const value = this.lookup(name);
    if (value === undefined) {
      this.unset.push(name);
    }
    return value ?? '';
  }
}

/** The brace that closes the one at `open`; the place before `open`, so that nothing is inside, when there is none. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return open - 1;
}

/** Where a sticky pattern, tried at a place, ends; the place itself when it does not match there. */
function skip(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : at;
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
