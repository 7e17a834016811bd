import type { Cast } from './definition';

/** Words up to the first `;`, `|`, `&`, `<` or `>`, behind which the loader does not look. */
const COMMAND_LINE = /^([^'"`\\();|&<>]|\\.|'[^']*'|"([^"\\]|\\.)*"|`[^`]*`|(?<=\$)\([^()]*\))*([;|&<>].*)?$/s;

/** A number, in which single underscores may stand between digits, and a unit; below zero there is only -1, for no limit. */
const SIZE = /^(-1|(\+|-(?=[0.]+ ?[a-z]*$))?([0-9](_?[0-9])*(\.([0-9](_?[0-9])*)?)?|\.[0-9](_?[0-9])*)(e[+-]?[0-9]+)? ?(b|[kmgtp](i?b)?)?)$/i;

/** What the loader takes where the schema lets any text pass. */
export const CASTS: { readonly [cast in Cast]: { readonly pattern: RegExp; readonly allowed: string } } = {
  'boolean': { pattern: /^(true|false|y|yes|on|n|no|off)$/i, allowed: 'true or false' },
  'integer': { pattern: /^[+-]?[0-9]+$/, allowed: 'a whole number' },
  'number': { pattern: /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?$|^[+-]?(0x|inf|nan)/i, allowed: 'a number' },
  'size': { pattern: SIZE, allowed: "a size such as '512m'" },
  'duration': { pattern: /^[+-]?(0|(([0-9]+\.?[0-9]*|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h|d|w))+)$/, allowed: "a duration such as '1m30s'" },
  'octal': { pattern: /^[+-]?[0-7]{1,21}$/, allowed: "octal digits such as '0440'" },
  'umask': { pattern: /^(0|[1-9][0-9]*|0o?[0-7]+|0x[0-9a-f]+|0b[01]+)$/i, allowed: "octal digits such as '027'" },
  'device count': { pattern: /^(all|[+-]?[0-9]+)$/i, allowed: "a whole number or 'all'" },
  'command line': { pattern: COMMAND_LINE, allowed: 'a command line whose quotes and parentheses are closed, or a list' },
  'device': { pattern: /^[^:]*(:[^:]*){0,2}$/, allowed: "'path', 'path:target' or 'path:target:permissions'" },
  'host': { pattern: /^[^=:]+[=:]/, allowed: "'host=address'" },
  'variable': { pattern: /^([^=]*[^=\s])?(=|$)/, allowed: "'NAME=value' without a blank after the name" },
  'pair': { pattern: /=/, allowed: "'name=value'" },
  'key or pair': { pattern: /^default$|=/, allowed: "'default' or 'id=path'" },
  'mount': { pattern: /^(.{1,2}|(\p{L}:[^:]*|[^:]+)(:(\p{L}:[^:]*|[^:]+)){0,2})$/su, allowed: "'source:target' or 'source:target:options' without an empty part" },
  'path': { pattern: /./s, allowed: 'a path' },
  'env format': { pattern: /^(raw)?$/, allowed: "'raw'" },
  'none': { pattern: /^(?!)/, allowed: 'a number' },
};
