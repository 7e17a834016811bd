import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';

const TOOL = join(__dirname, '../../build-tools/lazy-exports.js');

const SOURCES: { readonly [file: string]: string } = {
  'index.ts': "export { Door, type DoorProps } from './house';\nexport * as garden from './garden';\nexport * from './cellar';\nexport type { Roof } from './roof';\n",
  'house/index.ts': "export { Door, type DoorProps } from './door';\nexport { Pane as Window } from './window';\n",
  'house/door.ts': "console.log('door is loaded');\nexport class Door {}\nexport interface DoorProps { readonly wide: boolean }\n",
  'house/window.ts': "console.log('window is loaded');\nexport class Pane {}\n",
  'garden/index.ts': "export * from './tree';\n",
  'garden/tree.ts': 'export class Tree {}\nexport const HEIGHT = 3, AGE = 4;\nexport function grow(): void {}\nexport enum Season { SPRING = 1 }\nexport type Leaf = string;\n',
  'cellar/index.ts': "export { Wine } from './wine';\n",
  'cellar/wine.ts': 'export class Wine {}\n',
  'roof.ts': 'export interface Roof { readonly flat: boolean }\n',
};

const project = mkdtempSync(join(tmpdir(), 'cdk-compose-lazy-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

/** What a program prints. */
function run(...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return stdout + stderr;
}

beforeAll(() => {
  for (const [file, text] of Object.entries(SOURCES)) {
    write(`src/${file}`, text);
    const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
    write(`lib/${file.replace(/\.ts$/, '.js')}`, outputText);
  }
  write('lib/index.js.map', '{}');
  expect(run(TOOL, project)).toBe('');
});

test('a module is loaded when its export is asked for, once, and no other', () => {
  expect(run('-e', "const house = require('./lib'); console.log('asked'); console.log(house.Door === house.Door, house.Door.name)")).toBe(
    'asked\ndoor is loaded\ntrue Door\n',
  );
});

test('every value is exported under its name, types are not', () => {
  expect(run('-e', "const { garden, ...all } = require('./lib'); console.log(Object.keys(all).join(), Object.keys(garden).join(), garden.Season.SPRING, garden.HEIGHT)")).toBe(
    'door is loaded\nDoor,Wine Tree,HEIGHT,AGE,grow,Season 1 3\n',
  );
  expect(run('-e', "console.log(new (require('./lib/house').Window)().constructor.name)")).toBe('window is loaded\nPane\n');
});

test('ES modules find the names too', () => {
  write('program.mjs', "import { Door, garden } from './lib/index.js';\nimport * as all from './lib/index.js';\nconsole.log(typeof Door, typeof garden.Tree, Object.keys(all).filter((name) => /^[A-Za-z]+$/.test(name)).sort().join());\n");
  expect(run('program.mjs')).toBe('door is loaded\nfunction function Door,Wine,default,garden\n');
});

test('an export can be replaced, as test frameworks do', () => {
  expect(run('-e', "const house = require('./lib'); house.Wine; house.Wine = 1; console.log(house.Wine)")).toBe('1\n');
});

test('running it again changes nothing, and a map of what was there before is gone', () => {
  const before = readFileSync(join(project, 'lib/index.js'), 'utf8');
  run(TOOL, project);
  expect(readFileSync(join(project, 'lib/index.js'), 'utf8')).toBe(before);
  expect(() => readFileSync(join(project, 'lib/index.js.map'))).toThrow(/ENOENT/);
});
