import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Built } from '../../build-tools/languages';
import type { ProgramLanguage } from './programs';
import { GO, JAVA, programText, PYTHON, run, synthesize, textsIn, TYPESCRIPT } from './programs';

/*
 * The packages that `npx projen languages` builds, installed as a user would, run the same programs as TypeScript does.
 * A language is tried where its package could be built.
 */

const INSTALLATION = 540_000;
const RUN = 120_000;

const built = JSON.parse(readFileSync(join(__dirname, '../../dist/languages.json'), 'utf8')) as Built;
const tried = [PYTHON, JAVA, GO].filter(({ name }) => built[name] === null);

interface SourceLines { readonly [path: string]: string }
interface LocalFindings { readonly findings: { readonly places: { readonly source?: string }[] }[] }

const home = mkdtempSync(join(tmpdir(), 'cdk-compose-languages-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function install(language: ProgramLanguage): void {
  mkdirSync(folderOf(language));
  language.install(folderOf(language));
}

function folderOf({ name }: ProgramLanguage): string {
  return join(home, name);
}

/** Runs a program, and returns the folder with its output. */
function outputOf(language: ProgramLanguage, program: string): string {
  const folder = folderOf(language);
  synthesize(folder, language.prepare(folder, program, programText(language, program)), `out/${program}`);
  return join(folder, 'out', program);
}

function sourceLines(output: string): SourceLines {
  return JSON.parse(readFileSync(join(output, '.sources.json'), 'utf8')) as SourceLines;
}

function findings(output: string): LocalFindings['findings'] {
  const { findings: found } = JSON.parse(readFileSync(join(output, '.findings.json'), 'utf8')) as LocalFindings;
  return found.map((finding) => ({ ...finding, places: finding.places.map(({ source: _, ...place }) => place) }));
}

/** The errors that a program prints, without the lines of the program, which stand in a column. */
function errorsOf(language: ProgramLanguage): string {
  const folder = folderOf(language);
  return run(folder, language.prepare(folder, 'mistakes', programText(language, 'mistakes'))).replace(/ {2,}\w+\.\w+(:\d+)+/g, '').replace(/ {2,}/g, '  ');
}

beforeAll(() => install(TYPESCRIPT), INSTALLATION);

test('TypeScript says the line of every construct and finding', () => {
  const output = outputOf(TYPESCRIPT, 'shop');
  expect(Object.values(sourceLines(output)).filter((line) => !TYPESCRIPT.line?.test(line))).toEqual([]);
  expect(findings(output)).toMatchObject([{ id: 'acme:image.mirror' }, { id: 'image.floating', acknowledged: 'the demo shows the newest' }]);
}, RUN);

tried.forEach((language) => describe(language.name, () => {
  beforeAll(() => install(language), INSTALLATION);

  test('the README\'s example writes byte for byte what TypeScript writes', () => {
    expect(textsIn(outputOf(language, 'readme'))).toEqual(textsIn(outputOf(TYPESCRIPT, 'readme')));
  }, RUN);

  test('four parts, variables in text, a construct and a rule of one\'s own do too, with the same findings', () => {
    const output = outputOf(language, 'shop');
    const expected = join(folderOf(TYPESCRIPT), 'out/shop');

    expect(textsIn(output)).toEqual(textsIn(expected));
    expect(findings(output)).toEqual(findings(expected));
    const { line } = language;
    const lines = Object.values(sourceLines(output));
    expect(line ? lines.filter((each) => !line.test(each)) : lines).toEqual([]);
    expect(lines.length > 0).toBe(line !== undefined);
  }, RUN);

  test('mistakes arrive as exceptions that say what is wrong, its code and the construct', () => {
    const said = errorsOf(language);
    const [wrongCall = '', ...report] = errorsOf(TYPESCRIPT).split('\n\n');

    expect(wrongCall).toMatch(/\[redis\.memory at shop\/cache\]$/);
    expect(said).toContain(wrongCall);
    expect(report.join('\n\n')).toMatch(/port\.conflict[^]*shop\/admin[^]*acme:owner\.missing/);
    expect(said).toContain(report.join('\n\n').trim());
  }, RUN);
}));
