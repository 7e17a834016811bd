import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { LAYERS, SHARED_BY_PARTS } from '../build-tools/layers';

/** Files without a test of their own, and why. */
const UNTESTED: { [file: string]: string } = {};
/** Folders of files without a test of their own, and why. */
const UNTESTED_FOLDERS: { [folder: string]: string } = {
  'src/specification/table': 'data, held against the published schema as a whole by test/specification.test.ts',
};

const ROOT = join(__dirname, '..');
const SOURCES = filesIn('src').filter((file) => file.endsWith('.ts'));
const TEXTS = new Map(SOURCES.map((file) => [file, read(file)]));
const IMPORTS = new Map(SOURCES.map((file) => [file, importsOf(file)]));

interface Import {
  readonly from: string;
  readonly to: string;
}

describe('layers', () => {
  const crossings = [...IMPORTS.values()].flat().filter(({ from, to }) => layerOf(from) !== layerOf(to));

  test('have a row in the table of layers', () => {
    expect([...new Set(SOURCES.map(layerOf))].filter((layer) => layer && !(layer in LAYERS))).toEqual([]);
  });

  test('import only layers below them', () => {
    expect(crossings.filter(({ from, to }) => layerOf(from) && !LAYERS[layerOf(from)]?.includes(layerOf(to))).map(arrow)).toEqual([]);
  });

  test('are imported through their index, but for the private modules of core', () => {
    const isOpen = (file: string) => file.endsWith('/index.ts') || file.startsWith('src/core/private/');
    expect(crossings.filter(({ to }) => !isOpen(to)).map(arrow)).toEqual([]);
  });

  test('do not import their own index', () => {
    const own = ({ from, to }: Import) => to.endsWith('/index.ts') && from !== to && from.startsWith(`${dirname(to)}/`);
    expect([...IMPORTS.values()].flat().filter(own).map(arrow)).toEqual([]);
  });

  test('keep parts apart: none imports another', () => {
    const folderOf = (file: string) => /^src\/parts\/([^/]+)\//.exec(file)?.[1];
    const between = ({ from, to }: Import) => folderOf(from) && folderOf(to) && folderOf(from) !== folderOf(to) && folderOf(to) !== SHARED_BY_PARTS;
    expect([...IMPORTS.values()].flat().filter(between).map(arrow)).toEqual([]);
  });
});

describe('source files', () => {
  test('import nothing in a circle, types included', () => {
    expect(circles()).toEqual([]);
  });

  test('have at most 300 lines, unless a tool wrote them', () => {
    expect(SOURCES.filter((file) => !isGenerated(file) && linesOf(file) > 300)).toEqual([]);
  });

  test('only re-export when they are an index', () => {
    const indexes = SOURCES.filter((file) => file.endsWith('/index.ts'));
    expect(indexes.filter((file) => !statementsOf(file).every(ts.isExportDeclaration))).toEqual([]);
  });

  test('have a test of the same path', () => {
    const needsOne = (file: string) => !(file.endsWith('/index.ts') || isGenerated(file) || declaresOnlyTypes(file) || isExcused(file));
    const testOf = (file: string) => file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
    expect(SOURCES.filter(needsOne).filter((file) => !existsSync(join(ROOT, testOf(file))))).toEqual([]);
  });

  test('are excused from that only as long as they exist', () => {
    expect([...Object.keys(UNTESTED), ...Object.keys(UNTESTED_FOLDERS)].filter((place) => !existsSync(join(ROOT, place)))).toEqual([]);
  });
});

describe('text', () => {
  const written = ['src', 'test', 'docs', 'build-tools', 'examples'].flatMap(filesIn)
    .concat(['README.md', 'CONTRIBUTING.md', '.projenrc.ts'])
    .filter((file) => existsSync(join(ROOT, file)) && /\.(ts|js|md|py)$/.test(file));

  // One letter of each word stands in brackets, so that no search for the words finds this file.
  const forbidden: { [why: string]: RegExp } = {
    'announces work that is not done': /\b(TO[D]O|FIX[M]E|X[X]X)\b|\bnot (yet )?implement[e]d\b/i,
    'switches a test off': /\bx(it|test|describe)\(|\bf(it|describe)\(|\b(it|test|describe)\.(only|to[d]o|skip)\b(?!;)/,
    'names a folder of one machine': /(^|[\s'"`(=:])\/(work|Users)\//,
  };

  test.each(Object.keys(forbidden))('never %s', (why) => {
    const found = written.flatMap((file) => read(file).split('\n')
      .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
      .filter(({ line }) => forbidden[why]?.test(line)).map(({ place }) => place));
    expect(found).toEqual([]);
  });

  test('names files and exports after what they are, not util, helper, manager, data or info', () => {
    const empty = /(^|[-/])(utils?|helpers?|managers?|data|info)([-./]|$)/;
    const emptyExport = /^export (?:abstract )?(?:class|interface|function|const|type) (\w*(?:Utils?|Helpers?|Managers?|Data|Info))\b/gm;
    expect(SOURCES.filter((file) => empty.test(file))).toEqual([]);
    expect(SOURCES.flatMap((file) => [...textOf(file).matchAll(emptyExport)].map(([, name]) => `${file} ${name}`))).toEqual([]);
  });
});

/** Every circle of imports as its route; each file is looked at once. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, route: string[]) => {
    if (route.includes(file)) found.push([...route.slice(route.indexOf(file)), file].join(' -> '));
    if (done.has(file) || route.includes(file)) return;
    for (const { to } of IMPORTS.get(file) ?? []) visit(to, [...route, file]);
    done.add(file);
  };
  SOURCES.forEach((file) => visit(file, []));
  return found;
}

function importsOf(file: string): Import[] {
  const named = ts.preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => fileName);
  return [...new Set(named)].filter((name) => name.startsWith('.')).map((name) => ({ from: file, to: resolved(join(dirname(file), name)) }));
}

function resolved(path: string): string {
  return TEXTS.has(`${path}.ts`) ? `${path}.ts` : `${path}/index.ts`;
}

/** The layer of a file; that of `src/index.ts`, which may import everything, is the empty one. */
function layerOf(file: string): string {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
}

function declaresOnlyTypes(file: string): boolean {
  return statementsOf(file).every((statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    || ts.isImportDeclaration(statement) || (ts.isExportDeclaration(statement) && statement.isTypeOnly));
}

function statementsOf(file: string): readonly ts.Statement[] {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022).statements;
}

function isGenerated(file: string): boolean {
  return /^\/[/*].*\bgenerated by\b/i.test(textOf(file));
}

function isExcused(file: string): boolean {
  return file in UNTESTED || Object.keys(UNTESTED_FOLDERS).some((folder) => file.startsWith(`${folder}/`));
}

function linesOf(file: string): number {
  return textOf(file).trimEnd().split('\n').length;
}

function arrow({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

function textOf(file: string): string {
  return TEXTS.get(file) ?? '';
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function filesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`])).sort();
}
