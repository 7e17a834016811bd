/* eslint-disable no-template-curly-in-string -- the texts are Compose's own syntax */
/*
 * The 448 small questions that Docker Compose 2.40.3 answered, beyond the stacks in answers.ts: what a writer of YAML by hand would get wrong is
 * text here that has to arrive as it is, and what no API of ours says is counted with its reason.
 */

/** Values that YAML, or Compose, takes for something else where they stand without quotes. */
export const PLAIN: readonly string[] = [
  'true', 'True', 'yes', 'no', 'on', 'off', 'y', 'n', 'nUll', 'tRue', 'NaN', 'infinity', '~', 'null', '1_000', '1__0', '1_', '0_1', '0777', '010',
  '00', '0888', '08', '0o777', '0O777', '+0o7', '-0o7', '0x1F', '0X1F', '-0x1F', '0b101', '0B101', '0x_1', '0o7_7', '0o8', '0x', '1e', '_1', '1,000',
  '1e400', '1.0', '1.10', '1.', '.5', '+.5', '1e3', '1E5', '1e+3', '685.230_15e+03', '1_0.5', '1._5', '+1', '-0', '-0.0', '18446744073709551616',
  '.inf', '-.inf', '.nan', '22:22', '1:30', '12:30:45', '190:20:30.15', '=', '=foo', '<<', '2001-1-1', '2001-01-01 10:00:00', '2001-01-01T10:00:00Z',
  '2001-01-01',
];

/** Values that Compose takes for variables, or refuses, where their `$` is not doubled. */
export const DOLLARS: readonly string[] = [
  '$V', '${V}', '${U:-d}', '${U-d}', '${E:-d}', '${E-d}', '${V:+r}', '${E:+r}', '${E+r}', '${U+r}', '${U:?m}', '${E:?m}', '${E?m}', '${', '${}',
  '${1}', '${A.b}', '${A:x}', '$', 'a$', '$1', '$-', '$ {A}', '${U:-a}b}', '$$$V', '$$V', '${U:-${V}}', '${V:-${U:?err}}', '${U:-${W:-x}}',
  '$U',
];

/** Characters that YAML refuses, folds or takes for the end of a line. */
export const CHARACTERS: readonly string[] = [
  'p\u007fq', 'p\u0080q', 'p\u0085q', 'p\u2028q', 'p\u2029q', 'p\ufffeq', 'p\uffffq', 'p\u{1f600}q', 'p\tq', 'p\u001bq', 'p\u0000q', 'p\ufeffq', '\u0000\u001b\u{1f600}',
];

/** Keys that YAML takes for something else, or for no key. */
export const KEYS: readonly string[] = ['yes', '1', '1_000', '2001-01-01', 'true', 'null', '<<', '1.5', '$V', 'k'.repeat(1100), 'l'.repeat(1100)];

/** A key that is only text in the list form. */
export const LISTED: readonly string[] = ['$V=1'];

/** Words of a command. */
export const WORDS: readonly string[] = ['<<', '2001-01-01'];

/** A service that YAML would take for a number. */
export const SERVICE = '1';

/** What is refused when it is said; of a project's name Compose would silently make another one, but for the last. */
export const REFUSED_NAMES = { services: [''], projects: ['FOO', 'a b!', '!!'], texts: ['p\ud800q'] } as const;

/** A file of variables for `env_file`, and what a container gets as `A`; undefined where Compose refuses it. The process has V=v. */
export const DOTENV: readonly (readonly [string, string | undefined, string?])[] = [
  ['A=1 # c', '1'], ["A='x$V'", 'x$V'], ['A="x$V"', 'xv'], ['A=x$V', 'xv'], ['A="a\\nb"', 'a\nb'], ['export A=1', '1'], ['A: 1', '1'], ["A='a\\'b'", "a'b"],
  ['A="\\$V"', '$V'], ['A="l1\nl2"', 'l1\nl2'], ['A=1#2', '1#2'], ['A="q" rest', 'q'], ['A B=1', undefined], ["A='x", undefined], ['V=file\nA=$V', 'v'],
  ["A='x' #c $V", "'x' #c $V", 'raw'],
];

/** The questions that variables in `.env` and in the process answer; the others stand under DOLLARS. */
export const DOTENV_QUESTIONS = 2;

/** A variable of a stack by the form it is written in, what `.env` and the process say, and what the container gets. */
export const VARIABLES: readonly { readonly form: 'required' | 'optional'; readonly dotenv?: string; readonly process?: string; readonly gets?: string }[] = [
  { form: 'required', dotenv: 'fromfile', gets: 'fromfile' },
  { form: 'required', dotenv: 'fromfile', process: 'p', gets: 'p' },
  { form: 'required', dotenv: '' },
  { form: 'required' },
  { form: 'optional', dotenv: 'fromfile', gets: 'fromfile' },
  { form: 'optional', dotenv: '', gets: 'd' },
  { form: 'optional', gets: 'd' },
];

/** What is not asked here, with how many questions it was and why. */
export const LEFT_OUT: readonly { readonly what: string; readonly questions: number; readonly reason: string }[] = [
  { what: 'sections and entries that are no maps, an empty file, `version`', questions: 12, reason: 'elements are maps in sections that the library writes' },
  { what: '`include`', questions: 6, reason: 'no element writes it' },
  { what: 'several files, `!reset` and `!override`, files that Compose finds by itself', questions: 24, reason: 'a stack is one file, and tags are written by nobody' },
  { what: 'project names by flag, by environment and by directory', questions: 3, reason: 'each stack writes its own' },
  { what: 'anchors, merge keys, directives, documents, encodings, tabs', questions: 14, reason: 'the writer writes none of them; yaml-readers.test.ts shows it' },
];

/** How many questions there were. */
export const QUESTIONS = 448;
