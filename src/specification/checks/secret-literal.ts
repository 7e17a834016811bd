import type { ComposeValue } from '../model';
import { containerRule } from './entry-rule';
import type { Pair } from './values';
import { items, literal, pairs, record } from './values';

const SECRET_NAME = /(^|[_-])((require)?pass(word|wd|phrase)?|pwd|secret|token|api_?key|access_?key|private_?key|credentials?)([_-]|$)/i;
/** What says where a secret is, how it is made or how long it lasts. */
const ABOUT_A_SECRET = /[_-](file|path|dir|name|id|url|uri|header|cookie|ttl|timeout|expiry|expires|expiration|lifetime|length|type|algorithm|method|policy|issuer|audience|endpoint|enabled|required|encryption)$/i;
const KNOWN_SHAPE = new RegExp([
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bsk_live_[A-Za-z0-9]{16,}/,
  // What a shell puts in is none.
  /:\/\/[^/\s:@]+:(?!\$)[^/\s:@]+@/,
].map(({ source }) => source).join('|'));
/** The shortest text with one of these shapes: `://a:b@`. */
const SHORTEST = 7;
/** Random text of this length has more bits for each character than words have. */
const RANDOM_LENGTH = 24;
const RANDOM_BITS = 4.2;

/** Part of each name of a secret. */
const HINT = /pass|pwd|secret|token|key|credential/i;
const NOTHING: readonly never[] = [];
const COMMANDS = ['command', 'entrypoint'];
const OPTION = /(?<=^|\s)--?([A-Za-z][\w-]*)(?:=|\s+)["']?([^\s"']+)/g;

/** What stands in a file that may be committed is no secret any more. */
export const secretLiteral = containerRule(
  { id: 'secret.literal', about: 'No secret stands in environment variables or arguments as literal text.', pack: 'baseline', keys: ['environment', 'build', ...COMMANDS, 'healthcheck'] },
  ({ name, body }, report) => {
    const look = ({ key, value, at }: Pair): void => {
      if (looksSecret(key, value)) {
        report({
          at,
          // The value itself would stand in logs.
          message: `'${name}' has what looks like a secret in '${key}', for everybody who reads the file`,
          fix: 'use Variable.secret, or a Secret that the container reads as a file; or acknowledge it where it is none',
        });
      }
    };
    pairs(body.environment, 'environment').forEach(look);
    pairs(record(body.build).args, 'build.args').forEach(look);
    COMMANDS.forEach((command) => options(body[command], command).forEach(look));
    options(record(body.healthcheck).test, 'healthcheck.test').forEach(look);
  },
);

/** The options of a command line with their values, and its words as they are; what a shell puts in, or another option, is no value. */
function options(value: ComposeValue | undefined, at: string): readonly Pair[] {
  if (value === undefined) {
    return NOTHING;
  }
  // A variable stands between its option and the next word.
  const words = items(value).map(([, word]) => literal(word) ?? '$');
  const text = words.join(' ');
  if (!HINT.test(text) && !KNOWN_SHAPE.test(text) && words.every(({ length }) => length < RANDOM_LENGTH)) {
    return NOTHING;
  }
  const named = !HINT.test(text) ? [] : [...text.matchAll(OPTION)].map(([, name = '', given = '']) => ({ key: `--${name}`, value: /^[-$`]/.test(given) ? '' : given, at }));
  return [...named, ...words.map((word) => ({ key: at, value: word, at }))];
}

function looksSecret(key: string, value: ComposeValue): boolean {
  const text = typeof value === 'string' ? literal(value) ?? '' : '';
  if (text.length >= SHORTEST && KNOWN_SHAPE.test(text)) {
    return true;
  }
  if (!HINT.test(key) || !SECRET_NAME.test(key) || ABOUT_A_SECRET.test(key)) {
    return isRandom(text);
  }
  // A path says where the secret is; a switch or a small number is none.
  return text.trim() !== '' && !/^(\.{0,2}\/|true$|false$|yes$|no$|on$|off$|none$|null$|\d{1,3}$)/i.test(text);
}

/** Letters of both cases and digits, long, without words: what a generator makes. A digest is the name of public bytes. */
function isRandom(text: string): boolean {
  return text.length >= RANDOM_LENGTH && /^[A-Za-z0-9+/=_-]+$/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text)
    && !text.startsWith('/') && bitsPerCharacter(text) >= RANDOM_BITS;
}

function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0);
}
