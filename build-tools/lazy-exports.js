/*
 * Makes the compiled indexes load what they re-export only when somebody asks for it: `require('cdk-compose')` would otherwise
 * load three hundred files, of which a program uses a third. Each lib/…/index.js is written anew from its source, src/…/index.ts,
 * in a form in which Node's ES modules, bundlers and jsii find the names: docs/design/005-performance.md says why.
 *
 *   node build-tools/lazy-exports.js [folder of the project]
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const HEAD = `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
`;

const LAZY = `function lazy(name, load) {
  const define = (property) => Object.defineProperty(exports, name, { enumerable: true, configurable: true, ...property });
  define({ get: () => define({ value: load(), writable: true })[name] });
}
`;

/** Rewrites every compiled index of a project. */
function rewriteIndexes(project) {
  const source = path.join(project, 'src');
  for (const file of fs.readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (path.basename(file) === 'index.ts') {
      const compiled = path.join(project, 'lib', file.replace(/\.ts$/, '.js'));
      fs.writeFileSync(compiled, indexText(path.join(source, file)));
      fs.rmSync(`${compiled}.map`, { force: true });
    }
  }
}

function indexText(file) {
  const found = reExports(file);
  return [
    HEAD,
    ...found.map(({ name }) => `exports.${name} = void 0;\n`),
    LAZY,
    ...found.map(({ name, code }) => `lazy("${name}", () => ${code});\n`),
  ].join('');
}

/** The values that an index gives on, each with the code that loads it. */
function reExports(file) {
  return statementsOf(file).flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) throw new Error(`${file} does more than re-export`);
    if (statement.isTypeOnly) return [];
    const { exportClause, moduleSpecifier: { text: from } } = statement;
    const module = `require("${from}")`;
    if (exportClause && ts.isNamespaceExport(exportClause)) return [{ name: exportClause.name.text, code: module }];
    const names = exportClause
      ? exportClause.elements.filter((element) => !element.isTypeOnly).map(({ name, propertyName = name }) => [name.text, propertyName.text])
      : valuesOf(moduleFile(file, from)).map((name) => [name, name]);
    return names.map(([name, original]) => ({ name, code: `${module}.${original}` }));
  });
}

/** The names of the values that a module exports. */
function valuesOf(file) {
  if (path.basename(file) === 'index.ts') return reExports(file).map(({ name }) => name);
  return statementsOf(file).flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [];
    return ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(({ name }) => name.text) : [statement.name.text];
  });
}

function moduleFile(from, specifier) {
  const module = path.join(path.dirname(from), specifier);
  return fs.existsSync(`${module}.ts`) ? `${module}.ts` : path.join(module, 'index.ts');
}

function statementsOf(file) {
  return ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022).statements;
}

module.exports = { rewriteIndexes };

if (require.main === module) rewriteIndexes(process.argv[2] ?? path.dirname(__dirname));
