import { AssumptionError } from './errors';

/**
 * What no reader takes for anything but text: it starts as a word or a path, goes on with harmless characters, and a
 * blank or a colon always stands between two of them. Everything else is quoted, so that a new reader with
 * another idea of numbers, dates or indicators finds nothing to be clever about.
 */
const PLAIN = /^(?:[A-Za-z/]|[._][A-Za-z]|\.\.?\/)[\w./@%+=~,-]*(?:[ :][\w./@%+=~,-]+)*$/;

/** Words that YAML 1.1, YAML 1.2 or one of their readers takes for a boolean, nothing or a number (`e5` is one for `yaml` in its 1.1 mode). */
const TYPED = /^(?:true|false|yes|no|on|off|y|n|null|\.?(?:nan|inf|infinity|e[+-]?[0-9]+))$/i;

/** Durations and sizes, which Compose files are full of: a digit comes first, but no number ends in these letters. */
const MEASURE = /^(?:[1-9][0-9]*(?:[hmsbkg]|[mun]s|[kmg]b))+$/;

/** Text that double quotes take as it is. */
const HARMLESS = /^[ !#-[\]-~]*$/;

/** What readers refuse, take for a line break or do not show. */
const INVISIBLE = '\\p{Zl}\\p{Zp}\\p{Bidi_Control}\\p{Noncharacter_Code_Point}\\u00a0\\u00ad\\u200b\\u2060\\ufeff';
const NEVER_RAW = new RegExp(`[\\p{Cc}${INVISIBLE}]`, 'gu');
const NEVER_IN_BLOCK = new RegExp(`[^\\P{Cc}\\n\\t]|[${INVISIBLE}]`, 'u');

/** A line that starts the text with a blank, blanks at the end of a line, empty lines at the end: what literal blocks show badly or not at all. */
const BLANK_EDGE = /^\s|[ \t]\n|[ \t]$|\n\n$/;

/** A string on one line: plain when no reader can take it for something else, else in double quotes. */
export function yamlString(text: string): string {
  if (PLAIN.test(text) ? !TYPED.test(text) : MEASURE.test(text)) {
    return text;
  }
  return HARMLESS.test(text) ? `"${text}"` : JSON.stringify(text).replace(NEVER_RAW, escapeCharacter);
}

/** Text of several lines as a literal block with the given indentation, or quoted where a block could change it. */
export function yamlText(text: string, indent: string): string {
  if (!text.includes('\n') || BLANK_EDGE.test(text) || NEVER_IN_BLOCK.test(text)) {
    return yamlString(text);
  }
  const [header, lines] = text.endsWith('\n') ? ['|', text.slice(0, -1)] : ['|-', text];
  return header + `\n${lines}`.replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
}

/** A number as every reader takes it for one: YAML 1.1 wants a point before an exponent. */
export function yamlNumber(value: number): string {
  if (!Number.isFinite(value)) {
    throw new AssumptionError(`the number ${value} reached the YAML writer`);
  }
  return String(value).replace(/^(-?[0-9]+)e/, '$1.0e');
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
