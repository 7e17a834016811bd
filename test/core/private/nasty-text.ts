import * as fc from 'fast-check';

/** Text that some reader of YAML takes for something else, refuses, breaks or loses when it is written without care. */
export const PROBES: readonly string[] = [
  // booleans and nothing, also those of old readers only
  'true', 'True', 'TRUE', 'tRue', 'false', 'False', 'FALSE', 'yes', 'Yes', 'YES', 'no', 'No', 'NO', 'on', 'On', 'ON', 'off', 'Off', 'OFF',
  'y', 'Y', 'n', 'N', 'null', 'Null', 'NULL', 'nUll', '~', '',
  // integers in every notation
  '0', '1', '42', '-1', '+1', '-0', '00', '08', '010', '0777', '0888', '1_000', '1__0', '1_', '0_1', '_1', '0o777', '0O777', '+0o7', '-0o7', '0o8', '0o7_7',
  '0x1F', '0X1F', '+0x1F', '-0x1F', '0x_1', '0x', '0xg', '0b101', '0B101', '-0b1', '0b2', '1,000', '18446744073709551615', '18446744073709551616',
  '123456789012345678901234567890', '\u0661\u0662', '\uff11',
  // fractions and exponents; some readers want no digit before the exponent
  '1.0', '1.10', '1.', '.5', '+.5', '-.5', '.', '..', '...', '._', '1.2.3', '127.0.0.1', '1e3', '1E5', '1e+3', '1e-3', '1e', 'e1', 'E5', 'e+10', '-e1', '.e5', '1e400',
  '685.230_15e+03', '1_0.5', '1._5', '-0.0', '.inf', '-.inf', '+.INF', '.Inf', '.nan', '.NaN', '.NAN', 'inf', 'NaN', 'nan', 'infinity', '-Infinity',
  // base sixty, times and dates
  '22:22', '1:30', '12:30:45', '190:20:30', '190:20:30.15', '-1:30', '2001-01-01', '2001-1-1', '2001-01-01 10:00:00', '2001-01-01T10:00:00Z', '2001-1-2t1:2:3Z',
  '2001-12-14t21:59:43.10-05:00', '2001-01-01T10:00:00+01:00', '10:00', '2001-01',
  // indicators
  '<<', '=', '=foo', '-', '--', '- a', '-a', '--flag', '---', '--- a', '... a', '?', '? a', '?a', ':', ': a', ':a', 'a:', 'a: b', 'a :b', 'a:b', 'a::b', '::1', '[', '[a]', ']',
  '{', '{a: b}', '}', ',', ',a', 'a,b', '#', '#a', 'a #b', 'a#b', '&', '&a', '*', '*a', '!', '!a', '!!str a', '!!int 1', '|', '|-', '>', '> a', '%', '%YAML 1.2', '@', '@a',
  '`', '`a', "'", "'a'", "it's", '"', '"a"', 'a "b" c', '\\', '\\n', 'C:\\dir', '\\x41', "''", '""', 'x-foo', 'x-', 'null:', '- - a', '<<: a', '[]', '{}',
  // blanks and lines
  ' ', '  ', ' a', 'a ', 'a  b', '\t', '\ta', 'a\t', 'a\tb', '\n', '\n\n', '\na', 'a\n', 'a\n\n', 'a\nb', 'a\nb\n', 'a\n\nb', 'a\n\nb\n\n', ' a\nb', 'a\n b', 'a\n  b\n c\n',
  'a \nb', 'a\nb ', 'a\n \nb', 'a\n\tb\n', '\ta\nb', 'a\t\nb', 'a\r\nb', 'a\rb', '\r', 'a\n#b', '#a\nb', '- a\n- b', 'a: b\nc: d\n', '---\na', 'a\n---\nb', 'a\n...\nb', '%a\nb', '\n a',
  '|\n a', '"a\nb"', 'a\\\nb', 'a\n$b\n', '#!/bin/sh\nset -e\n',
  // characters that readers refuse, break at, drop or do not show
  '\0', 'a\0b', '\x01', '\x07', '\b', '\v', '\f', '\x1b[31m', '\x1f', '\x7f', 'a\x7fb', '\x80', '\x84', '\x85', 'a\x85b', ' \x85 ', '\x86', '\x9f', '\xa0', 'a\xa0', '\xad',
  '\u200b', '\u200d', '\u200e', 'a\u2028b', 'a\u2029b', '\u2028', '\u202e', '\u2066', '\ufeff', 'a\ufeffb', '\ufff9', '\ufffd', '\ufffe', '\uffff', '\ufdd0', '\u{1fffe}', '\u{10ffff}',
  '\ue000', '\ud7ff', '\u{10000}', '😀', '👩‍👩‍👧', 'é', 'e\u0301', '日本', 'مرحبا', 'a\n\x85b', 'a\n\u2028b', 'a\n\ufeffb', 'a\n\x7fb', 'a\n😀\n',
  // dollars, which are Compose's
  '$', '$$', 'a$', '$a', '${a}', '${', '${}', '${1}', '$1', '$-', '${A:-b}', '$${A}', '$$$', 'a$b$', '${A:?b}', '{$}',
  // long lines
  'word '.repeat(60).trim(), 'a'.repeat(2000), `${'key: value '.repeat(200)}\n`,
];

const PIECES = [
  '\n', '\n\n', ' ', '  ', '\t', '\r', '\r\n', '\x85', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\u{1ffff}', '\0', '\x1b', '\x7f', '\x80', '\xa0',
  '$', '$$', '${', '${A', ':-', '}', '{', '#', ' #', ':', ': ', '-', '- ', '---', '...', '?', '? ', '|', '>', '&', '*', '!', '%', '@', '`', "'", '"', '\\', '[', ']', ',', '<<', '=', '~',
  '0', '1', '7', '0x', '0o', '0b', '_', '.', 'e', 'E', '+', '12', '22:22', '2001-01-01', 'T', 'Z', 'yes', 'no', 'true', 'null', 'inf', 'nan', 'x-', 'a', 'B', '/', './', 's', 'm', 'é', '😀',
];

const nastyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
const number = fc.oneof(fc.integer(), fc.double(), fc.bigInt()).map(String);

/** Any text but half surrogate pairs; most of it nasty. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: nastyText },
  { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 2, arbitrary: fc.string() },
  { weight: 2, arbitrary: fc.constantFrom(...PROBES) },
  { weight: 1, arbitrary: number },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) },
);
