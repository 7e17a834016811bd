import { CASTS } from '../../src/specification/casts';
import type { Cast } from '../../src/specification/definition';

/** Text that the loader reads, and text that it does not. */
const SAMPLES: { readonly [cast in Cast]: readonly [reads: readonly string[], refuses: readonly string[]] } = {
  'boolean': [['true', 'No', 'ON', 'y'], ['1', '', 'truth']],
  'integer': [['0', '-5', '+5'], ['', '0.5', '1_0', 'x']],
  'number': [['0.5', '.5', '1e3', '-1.'], ['', 'x', '1,5']],
  'size': [['512m', '+5m', '1_0m', '5.', '.5k', '5 ', '1e3', '1e-3k', '1.5_0', '1kib', '-1', '-0m'], ['-5m', '-0.1', '-1k', '__', 'E.', '.', '1__0', '1_', '5  m', ' 5', '1e', '1ki', '1e_3', 'inf']],
  'duration': [['0', '1m30s', '1w2h', '-5s'], ['30', '1 s', '', '1y']],
  'octal': [['0440', '7', '-1'], ['0o440', '8', '', '7'.repeat(22)]],
  'umask': [['027', '0o27', '77'], ['9x', '08', '']],
  'device count': [['all', '-1'], ['many', '']],
  'command line': [['', 'echo a | (', "echo 'a b'"], ["echo 'a", 'echo (a)']],
  'device': [['/a', '/a:/b:rw'], ['/a:/b:r:w']],
  'host': [['db=10.0.0.1', 'db:10.0.0.1'], ['db', '=10.0.0.1']],
  'variable': [['A=1', 'A', ''], ['A =1']],
  'pair': [['a=b'], ['a']],
  'key or pair': [['default', 'a=b'], ['a']],
  'mount': [['/d', 'data:/d', 'C:\\data:/d:ro', 'v:/d', ':'], ['::/d', 'data:/d:', 'data:/d:ro:z', '']],
  'path': [['a', ' '], ['']],
  'env format': [['raw', ''], ['yaml']],
  'none': [[], ['1', '']],
};

test.each(Object.entries(SAMPLES))('the loader reads text as %s as it does', (cast, [reads, refuses]) => {
  const { pattern } = CASTS[cast as Cast];
  expect(reads.filter((text) => !pattern.test(text))).toEqual([]);
  expect(refuses.filter((text) => pattern.test(text))).toEqual([]);
});
