import * as fc from 'fast-check';
import { parse } from 'yaml';
import { yamlNumber, yamlString, yamlText } from '../../../src/core/private/yaml-scalar';
import { anyText, PROBES } from './nasty-text';

test.each(['busybox:1.37', './secrets/key', '/data', 'unless-stopped', 'hello, world', '1m30s', '512m', '10mb', '.env'])('leaves %s plain', (text) => {
  expect(yamlString(text)).toBe(text);
});

test.each(['', 'no', 'NO', 'null', '~', '22:22', '0755', '1e3', '2001-01-01', '<<', '- a', 'a: b', 'a #b', ' a', '12', '1.5', '0x1F', '=', '010m'])('quotes %j', (text) => {
  expect(yamlString(text)).toBe(`"${text}"`);
});

test('escapes what readers drop, break at or do not show', () => {
  expect(yamlString('a\u00a0\u2028\u0085\ufeff\u{e0001}\u{1fffe}"\\')).toBe('"a\\xa0\\u2028\\x85\\ufeff\u{e0001}\\U0001fffe\\"\\\\"');
});

test('shows several lines as a block, and says whether the last one ends', () => {
  expect(yamlText('a\nb\n', '  ')).toBe('|\n  a\n  b');
  expect(yamlText('a\n\nb', '    ')).toBe('|-\n    a\n\n    b');
});

test.each([' a\nb', 'a\nb ', 'a \nb', 'a\nb\n\n', 'a\n\u0007', 'a\r\nb'])('quotes %j, which a block could change', (text) => {
  expect(yamlText(text, '  ')).toMatch(/^"/);
});

test('writes numbers so that every reader takes them for one', () => {
  expect([0, -1, 0.5, 1e21, 1.5e-7, -2e+300].map(yamlNumber)).toEqual(['0', '-1', '0.5', '1.0e+21', '1.5e-7', '-2.0e+300']);
});

test.each([NaN, Infinity, -Infinity])('%p is a defect of ours, not a number', (value) => {
  expect(() => yamlNumber(value)).toThrow(`the number ${value} reached the YAML writer; this is a defect of cdk-compose, please report it`);
});

test.each(['1.1', '1.2'] as const)('a reader of YAML %s gets any text back', (version) => {
  const text = fc.oneof(anyText, fc.constantFrom(...PROBES));
  fc.assert(fc.property(text, (value) => {
    expect(parse(`a: ${yamlText(value, '  ')}\n`, { version, logLevel: 'error' })).toEqual({ a: value });
  }));
});
