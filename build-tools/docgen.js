/*
 * Writes the API reference from the assembly that jsii made: the root module to API.md, each submodule to a file of
 * docs/api, so that the front door stays short enough to be reviewed when it changes.
 */
'use strict';

const fs = require('node:fs');
const { Documentation, Language } = require('jsii-docgen');

const FOLDER = 'docs/api';

async function main() {
  const documentation = await Documentation.forProject(process.cwd());
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.mkdirSync(FOLDER, { recursive: true });
  await write('API.md', { header: { title: 'API Reference', id: 'api-reference' } });
  for (const { fqn } of await documentation.listSubmodules()) {
    const name = fqn.split('.').slice(1).join('.');
    await write(`${FOLDER}/${name}.md`, { submodule: fqn, header: { title: `Submodule ${name}`, id: fqn } });
  }

  async function write(file, options) {
    const markdown = await documentation.toMarkdown({ language: Language.TYPESCRIPT, linkFormatter, ...options });
    fs.writeFileSync(file, markdown.render());
  }
}

/** Links each type of this package to the file that documents it; types of other packages are only named. */
function linkFormatter(type, here) {
  if (type.packageName !== here.packageName) return type.fqn;
  return `<a href="${type.submodule === here.submodule ? '' : fileOf(type.submodule, here.submodule)}#${type.id}">${type.displayName}</a>`;
}

function fileOf(submodule, here) {
  if (!submodule) return '../../API.md';
  return here ? `${submodule}.md` : `${FOLDER}/${submodule}.md`;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
