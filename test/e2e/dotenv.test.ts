import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parseDotenv, printDotenvValue } from '../../src/core/private/dotenv';
import { compose, composeCommands } from '../helpers/compose';

const ENVIRONMENT = { OUTSIDE: 'shell' };

/** Pieces that mean something in a .env file, so that random texts of them are often nearly right. */
const PIECES = [
  'A', 'B', 'OUTSIDE', 'x', '1', '0101', 'é', '=', '=', ':', '\n', '\n', '\r\n', ' ', '\t', '\u00a0', '#', ' #', '"', '"', "'", "'", '\\', '\\n', '\\$',
  '$', '$$', '$B', '${B', '${A:-', '}', ':-', '?', '+', '-', '.', '_', '[', ']', 'export ',
];
const nearlyDotenv = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((pieces) => `B=b\nA=${pieces.join('')}\n`);

describe.each(composeCommands().map((command) => [command.join(' '), command] as const))('%s', (_name, command) => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'dotenv-'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  /** What Compose makes of a .env file; undefined when it refuses it. */
  function ask(text: string, names: Iterable<string>): { [name: string]: string } | undefined {
    const wanted = [...names].filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
    const lines = wanted.map((name) => `      ${name}: "\${${name}-}"`);
    writeFileSync(join(directory, '.env'), text);
    writeFileSync(join(directory, 'compose.yml'), ['name: test', 'services:', '  a:', '    image: x', '    environment:', '      K: v', ...lines, ''].join('\n'));
    const { status, stdout } = compose([...command], directory, ['config', '--format', 'json'], ENVIRONMENT);
    if (status !== 0) {
      return undefined;
    }
    const { K: _, ...values } = JSON.parse(stdout).services.a.environment;
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value).replaceAll('$$', '$')]));
  }

  test('reads every value back that we print', () => {
    const hard = fc.string({ unit: fc.constantFrom('a', '$', '{', '}', '"', "'", '\\', '\n', '\r', '\t', ' ', '#', '=', '0', 'n', 'é', '😀', '\u00a0', '\u2028') });
    fc.assert(fc.property(fc.array(hard, { minLength: 200, maxLength: 200 }), (values) => {
      const named = Object.fromEntries(values.map((value, index) => [`V${index}`, value]));
      expect(ask(Object.entries(named).map(([name, value]) => `${name}=${printDotenvValue(value)}\n`).join(''), Object.keys(named))).toEqual(named);
    }), { numRuns: 5 });
  });

  test('reads a file as we do, or we refuse what it reads as nonsense', () => {
    const lookup = (name: string) => new Map(Object.entries(ENVIRONMENT)).get(name);
    fc.assert(fc.property(nearlyDotenv, (text) => {
      let entries;
      try {
        entries = parseDotenv(text, { file: '.env', lookup });
      } catch {
        return;
      }
      const values = new Map(entries.map(({ name, value = '' }) => [name, lookup(name) ?? value]));
      expect(ask(text, values.keys())).toEqual(Object.fromEntries([...values].filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))));
    }), { numRuns: 150 });
  }, 120_000);
});
