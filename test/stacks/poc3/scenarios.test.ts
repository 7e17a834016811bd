import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findingsOf } from '../../helpers/findings';
import { filesOf, poc3, SCENARIOS } from './scenarios';

const EXPECTED = join(__dirname, 'expected');
const LINTER = join(__dirname, '../../../node_modules/dclint/bin/dclint.cjs');
/** The system that all others are compared with. */
const BASE = 'development';

/**
 * What each scenario becomes stands under `expected/` as plain files, to be read and linted as they are: all of them for the
 * development system, and of the others those that differ from it. `UPDATE_EXPECTED=1` writes them anew.
 */
describe.each(Object.entries(SCENARIOS))('%s', (name, props) => {
  const base = name === BASE ? {} : filesOf(poc3());
  const files = Object.entries(filesOf(poc3(props))).filter(([path, text]) => base[path] !== text);

  test('writes what was reviewed', () => {
    if (process.env.UPDATE_EXPECTED) {
      replaceFolder(join(EXPECTED, name), files);
    }
    expect(Object.fromEntries(files)).toEqual(readFolder(join(EXPECTED, name)));
  });

  test('has no finding', () => {
    expect(findingsOf(poc3(props).app)).toEqual([]);
  });

  test('has nothing that dclint would say, by its default rules', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [LINTER, '--max-warnings', '0', join(EXPECTED, name)], { encoding: 'utf8' });
    expect({ status, said: (stdout + stderr).trim() }).toEqual({ status: 0, said: '' });
  });
});

test('every folder of expected files belongs to a scenario', () => {
  expect(readdirSync(EXPECTED).sort()).toEqual(Object.keys(SCENARIOS).sort());
});

test('the legacy database is switched off without a trace', () => {
  const everything = JSON.stringify(filesOf(poc3({ legacyDatabase: false })));

  expect(JSON.stringify(filesOf(poc3()))).toContain('mfe_poc2');
  expect(everything).not.toMatch(/mfe_poc2|postgres_data|mfe-postgres|"postgres\/|\bPOSTGRES_PASSWORD=|\bDATABASE_URL=/);
});

function readFolder(folder: string): { [path: string]: string } {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

function replaceFolder(folder: string, files: readonly (readonly [path: string, text: string])[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
