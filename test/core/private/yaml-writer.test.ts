import * as fc from 'fast-check';
import { parse } from 'yaml';
import { share } from '../../../src/core/private/shared';
import { writeYaml as yamlPieces, type YamlOptions, type YamlValue } from '../../../src/core/private/yaml-writer';
import { anyText, PROBES } from './nasty-text';

const VERSIONS = ['1.1', '1.2'] as const;
type Version = (typeof VERSIONS)[number];

function writeYaml(value: YamlValue, options?: YamlOptions): string {
  return yamlPieces(value, options).join('');
}

/** What the reader makes of a document, maps as `Map`, so that no key is special. */
function read(yaml: string, version: Version): unknown {
  return parse(yaml, { version, mapAsMap: true, logLevel: 'error' });
}

/** The same value as `read` gives it. */
function asRead(value: YamlValue): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Array.isArray(value) ? value.map(asRead) : new Map(Object.entries(value).map(([key, entry]) => [key, asRead(entry)]));
}

const scalar = fc.oneof(
  { weight: 5, arbitrary: anyText },
  fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.boolean(), fc.constant(null),
);
const anyValue = fc.letrec<{ value: YamlValue; list: YamlValue[]; map: { [key: string]: YamlValue } }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(anyText, tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).value;

describe.each(VERSIONS)('a reader of YAML %s', (version) => {
  test('gets each probe back as it was, wherever it stands', () => {
    const value = { map: Object.fromEntries(PROBES.map((probe, index) => [`k${index}`, probe])), list: PROBES, nested: PROBES.map((probe) => [{ a: [probe] }]) };

    expect(read(writeYaml(value), version)).toEqual(asRead(value));
  });

  test('gets each probe back as it was when it is a key', () => {
    const value = Object.fromEntries(PROBES.map((probe, index) => [probe, index]));

    expect(read(writeYaml(value), version)).toEqual(asRead(value));
  });

  test('gets any text back as it was, wherever it stands', () => {
    fc.assert(fc.property(anyText, (text) => {
      const value = { value: text, [`${text}.`]: [text, [text], { [text]: text, z: { deep: text } }], [text]: text };
      expect(read(writeYaml(value, { spaced: ['value'] }), version)).toEqual(asRead(value));
    }), { numRuns: 2000 });
  });

  test('gets any value back as it was, with blank lines and without', () => {
    fc.assert(fc.property(anyValue, fc.option(fc.array(anyText), { nil: undefined }), (value, spaced) => {
      expect(read(writeYaml(value, { spaced }), version)).toEqual(asRead(value));
    }), { numRuns: 1000 });
  });
});

test('there are at least 167 different probes', () => {
  expect(new Set(PROBES).size).toBeGreaterThanOrEqual(167);
});

test('writes blocks in steps of two spaces, keys in the order given', () => {
  expect(writeYaml({
    services: {
      db: { image: 'postgres:17.6-alpine', command: ['postgres', ['a', 'b'], { type: 'bind', source: './data' }], init: true, cpus: 0.5, deploy: null },
      api: {},
    },
    configs: [],
  })).toBe(`services:
  db:
    image: postgres:17.6-alpine
    command:
      - postgres
      - - a
        - b
      - type: bind
        source: ./data
    init: true
    cpus: 0.5
    deploy: null
  api: {}
configs: []
`);
});

test('separates sections, and the entries of the sections asked for, by one blank line', () => {
  const value = { name: 'shop', services: { api: { image: 'api:1' }, db: { image: 'db:1' } }, volumes: { a: {}, b: {} } };

  expect(writeYaml(value, { spaced: ['services'] })).toBe(`name: shop

services:
  api:
    image: api:1

  db:
    image: db:1

volumes:
  a: {}
  b: {}
`);
});

test('writes text of several lines as a literal block, without blanks in empty lines', () => {
  expect(writeYaml({ content: 'server {\n\n\tlisten 80;\n}\n', list: ['a\n  b'] })).toBe(`content: |
  server {

  \tlisten 80;
  }
list:
  - |-
    a
      b
`);
});

test('quotes text of several lines that a literal block would show badly or change', () => {
  for (const text of [' a\nb', '\na', 'a \nb', 'a\nb\t', 'a\n\n', 'a\n\nb\n\n', 'a\r\nb', 'a\n\x85b', 'a\n\x1bb', 'a\n\u202eb']) {
    expect(writeYaml([text])).toMatch(/^- "[ -~]+"\n$/);
  }
});

test.each([
  'postgres:17.6-alpine', '/var/lib/x', 'auth_db', './nginx/nginx.conf', '../a', '.env', 'unless-stopped', 'KEY=value', 'pg_isready -U app -d auth_db', 'http://api:3000/healthz',
  'ghcr.io/acme/api:1.4.2@sha256:abc', '10s', '1m30s', '500ms', '512m', 'service_healthy', 'eth0', 'no-new-privileges:true', 'yesterday', 'nano', 'information', 'e1a',
])('leaves %j plain', (text) => {
  expect(writeYaml({ [text]: text })).toBe(`${text}: ${text}\n`);
});

test.each([
  'no', 'Y', 'e5', 'E10', '.e5', '.', '..', '.inf', '22:22', '0755', '1_000', '1e3', '5432', '127.0.0.1', '2001-01-01', '<<', '=', '-c', '$A', 'a: b', 'a #b', 'a ', 'a  b', 'a::b', '10', '0s', '1h1', '',
])('quotes %j', (text) => {
  expect(writeYaml({ [text]: text })).toBe(`"${text}": "${text}"\n`);
});

test('escapes what an editor does not show or readers do not take', () => {
  expect(writeYaml(['a"b\\c\t\x7f\x85\xa0\u2028\u202e\ufeff\uffff\u{1ffff}😀é'])).toBe('- "a\\"b\\\\c\\t\\x7f\\x85\\xa0\\u2028\\u202e\\ufeff\\uffff\\U0001ffff😀é"\n');
});

test('writes a key of more than 1000 characters behind a question mark', () => {
  const key = 'k'.repeat(1001);

  expect(writeYaml({ a: { [key]: 'x', b: { [key]: { c: [] } } } })).toBe(`a:
  ? ${key}
  : x
  b:
    ? ${key}
    :
      c: []
`);
});

test('never breaks or folds a long line', () => {
  const text = 'many words '.repeat(100).trim();

  expect(writeYaml({ plain: text, quoted: `${text}!` })).toBe(`plain: ${text}\nquoted: "${text}!"\n`);
});

test('writes the same object twice rather than an alias', () => {
  const shared = { a: 1 };

  expect(writeYaml({ b: shared, c: shared })).toBe('b:\n  a: 1\nc:\n  a: 1\n');
});

test('writes a point before an exponent, as YAML 1.1 wants it', () => {
  expect(writeYaml([1e21, -1e-7, 1.5e300, 0.1, -0])).toBe('- 1.0e+21\n- -1.0e-7\n- 1.5e+300\n- 0.1\n- 0\n');
});

test('turns strings that are values into text before it quotes them, and no key', () => {
  const text = (value: string) => value.replaceAll('$', '$$$$');

  expect(writeYaml({ $k: '$v', list: ['$'], n: 1 }, { text })).toBe('"$k": "$$v"\nlist:\n  - "$$"\n"n": 1\n');
});

test('writes documents of any length', () => {
  const items = Array.from({ length: 5_000 }, (_, index) => ({ name: `item ${index}` }));

  expect(read(writeYaml(items), '1.2')).toEqual(items.map((item) => new Map(Object.entries(item))));
});

test('writes a document that is no block', () => {
  expect([writeYaml('a\nb'), writeYaml({}), writeYaml(1)]).toEqual(['|-\n  a\n  b\n', '{}\n', '1\n']);
});

test('refuses what is no YAML value as a defect of this library', () => {
  expect(() => writeYaml([Infinity])).toThrow(/^the number Infinity reached the YAML writer; this is a defect of cdk-compose/);
  expect(() => writeYaml(JSON.parse('{}').missing)).toThrow(/^a value of type 'undefined' reached the YAML writer; this is a defect/);
});

test('writes what is shared alike wherever it stands, as if it stood there alone', () => {
  const options = { driver: 'json-file', drops: ['ALL', { a: '1' }] };
  const places = (value: YamlValue) => ({ one: { logging: value }, two: { logging: value, list: [value, [value]] }, three: value });
  expect(writeYaml(places(share(structuredClone(options))))).toBe(writeYaml(places(options)));
});
