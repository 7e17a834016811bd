import { javascript, typescript } from 'projen';

const project = new typescript.TypeScriptProject({
  name: 'shop',
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  minNodeVersion: '20.16.0',
  // .projenrc.ts runs under ts-node, which knows no newer compiler.
  typescriptVersion: '~5.9.3',
  eslint: false,
  github: false,
  jest: false,
  package: false,
  release: false,
  sampleCode: false,
});
// HERE stands what the README says.
project.synth();
