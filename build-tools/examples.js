/*
 * Compiles every example: those of the doc comments, of README.md and of the parts' README.md files. jsii-rosetta knows
 * only what the assembly knows, so it is given a copy of the assembly that holds all the pages, in a folder where the
 * examples find this package by its name. It also writes their translations, which jsii-pacmak puts into the
 * documentation of the other languages.
 */
'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const PARTS = 'src/parts';
const TRANSLATIONS = '.jsii.tabl.json';

const PAGES = ['README.md', ...fs.readdirSync(PARTS).map((part) => `${PARTS}/${part}/README.md`).filter((file) => fs.existsSync(file))];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'examples-'));
try {
  if (!isDone()) process.exitCode = translate();
} finally {
  fs.rmSync(folder, { recursive: true });
}

/** True when the translations were written after all that they come from. */
function isDone() {
  const written = (file) => fs.statSync(file).mtimeMs;
  return fs.existsSync(TRANSLATIONS) && ['.jsii', ...PAGES].every((file) => written(file) < written(TRANSLATIONS));
}

function translate() {
  const assembly = JSON.parse(fs.readFileSync('.jsii', 'utf8'));
  fs.writeFileSync(path.join(folder, '.jsii'), JSON.stringify(withPages(assembly)));
  fs.mkdirSync(path.join(folder, 'rosetta'));
  fs.writeFileSync(path.join(folder, 'rosetta/default.ts-fixture'), fixture(assembly));
  for (const name of ['constructs', '@types']) link(name, path.resolve('node_modules', name));
  link(assembly.name, process.cwd());
  return compile();
}

/** The assembly with each README where jsii-rosetta looks for one: those of parts as if parts were submodules. */
function withPages(assembly) {
  const [front, ...parts] = PAGES;
  const pages = parts.map((file) => [`${assembly.name}.${path.dirname(file)}`, { readme: page(file) }]);
  return { ...assembly, readme: page(front), submodules: { ...assembly.submodules, ...Object.fromEntries(pages) } };
}

/** The page, where an example that imports something is a whole program. */
function page(file) {
  return { markdown: fs.readFileSync(file, 'utf8').replace(/```ts(?=\nimport )/g, '```ts nofixture') };
}

/** What surrounds an example that imports nothing: every public name is there. */
function fixture({ name, types, submodules }) {
  const front = Object.values(types).filter(({ namespace }) => namespace === undefined).map((type) => type.name);
  const names = [...front, ...Object.keys(submodules ?? {}).map((fqn) => fqn.slice(name.length + 1))];
  return `import { Construct } from 'constructs';\nimport {\n  ${names.sort().join(',\n  ')},\n} from '${name}';\n\n/// here\n`;
}

function link(name, target) {
  const place = path.join(folder, 'node_modules', name);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.symlinkSync(target, place, 'junction');
}

function compile() {
  const rosetta = path.resolve('node_modules/jsii-rosetta/bin/jsii-rosetta');
  const args = ['extract', '--strict', '--batch', '--directory', folder, folder];
  const { status } = spawnSync(process.execPath, [rosetta, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) fs.copyFileSync(path.join(folder, TRANSLATIONS), TRANSLATIONS);
  return status ?? 1;
}
