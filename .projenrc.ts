import { cdk, DependencyType, javascript, release, typescript } from 'projen';
import { addLintRules } from './build-tools/lint';
import { addTasks } from './build-tools/tasks';

/** What the end-to-end tests talk to real servers with. */
const CLIENTS = ['amqplib', 'ioredis', 'pg', '@types/pg', 'ws', '@types/ws'];

const project = new cdk.JsiiProject({
  name: 'cdk-compose',
  description: 'The AWS-CDK way of working for Docker Compose: typed, reusable constructs that synthesize docker-compose.yml and every file it needs.',
  keywords: ['docker', 'docker-compose', 'compose', 'cdk', 'constructs', 'jsii'],
  author: 'cdk-compose contributors',
  authorAddress: 'https://github.com/cdk-compose',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk-compose/cdk-compose.git',
  license: 'Apache-2.0',
  defaultReleaseBranch: 'main',
  bin: { 'cdk-compose': 'lib/cli/main.js' },
  sampleCode: false,

  packageManager: javascript.NodePackageManager.NPM,
  npmAccess: javascript.NpmAccess.PUBLIC,
  minNodeVersion: '20.16.0',
  jsiiVersion: '~6.0.16',
  // TypeScript 6 does not run under ts-node; jsii brings its own compiler.
  typescriptVersion: '~5.9.3',
  peerDeps: ['constructs@^10.8.0'],
  // node-forge makes development certificates: Node itself cannot sign one.
  bundledDeps: ['node-forge'],
  devDeps: ['fast-check', 'yaml', 'dclint@3.1.0', '@types/node-forge', 'ajv', 'cdk8s', 'cdk8s-plus-33', ...CLIENTS],

  publishToPypi: { distName: 'cdk-compose', module: 'cdk_compose' },
  publishToMaven: {
    javaPackage: 'io.github.cdkcompose',
    mavenGroupId: 'io.github.cdkcompose',
    mavenArtifactId: 'cdk-compose',
    mavenServerId: 'central-ossrh',
  },
  publishToGo: { moduleName: 'github.com/cdk-compose/cdk-compose-go', packageName: 'cdkcompose' },
  publishToNuget: { dotNetNamespace: 'CdkCompose', packageId: 'CdkCompose' },
  releaseTrigger: release.ReleaseTrigger.workflowDispatch(),
  // The next major version asks for Node 22.
  bumpPackage: 'commit-and-tag-version@^12',
  workflowNodeVersion: '20',
  buildWorkflowOptions: { mutableBuild: false },
  depsUpgradeOptions: { workflow: false },
  pullRequestTemplate: false,
  githubOptions: { mergify: false, pullRequestLint: false },

  projenrcTs: true,
  projenrcTsOptions: {
    projenCodeDir: 'build-tools',
    runner: typescript.TypeScriptRunner.tsNode({ tsconfig: 'tsconfig.dev.json', typeCheck: true }),
  },
  // The maps stay beside the code and out of the package: inside the code they would be two thirds of it.
  tsconfig: { compilerOptions: { types: ['node'], sourceMap: true, inlineSourceMap: false, inlineSources: false } },
  tsconfigDevFile: 'tsconfig.dev.json',
  tsconfigDev: {
    include: ['src/**/*.ts', 'test/**/*.ts', 'build-tools/**/*.ts', '.projenrc.ts'],
    // jsii allows no further checks in tsconfig.json; sources are checked with these too.
    compilerOptions: { types: ['jest', 'node'], noUncheckedIndexedAccess: true, paths: { 'cdk-compose': ['./src'] } },
  },
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'build-tools'], projectService: false, tsconfigPath: './tsconfig.dev.json' },
  jestOptions: {
    junitReporting: false,
    coverageText: false,
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      roots: ['<rootDir>/src', '<rootDir>/test'],
      testPathIgnorePatterns: ['/node_modules/', '/test/e2e/', '/test/languages/', '/test/package/'],
      // Only the test task measures: a threshold says nothing about a single file.
      collectCoverage: false,
      // v8 counts the lines of files that only declare types, which no test ever loads.
      coverageProvider: 'babel',
      collectCoverageFrom: ['src/**/*.ts'],
      coverageReporters: ['text-summary', 'json-summary', 'lcov'],
      coverageThreshold: { branches: 90, lines: 90 },
    },
  },

  gitignore: ['/compose.out/', '.jsii.tabl.json'],
  npmIgnoreOptions: {
    ignorePatterns: ['/.ci/', '/build-tools/', '/docs/', '/compose.out/', '/tsconfig.dev.json', '/API.md', '/CONTRIBUTING.md', '/.jsii.tabl.json'],
  },
});

// Newer versions of this resolver of the import rules fail to load on Node 20.
project.package.addPackageResolutions('unrs-resolver@1.11.1');
// Not needed before the first release, or only on the day of one: then npx fetches them.
project.tasks.removeTask('compat');
for (const rare of ['jsii-diff', 'commit-and-tag-version']) project.deps.removeDependency(rare, DependencyType.BUILD);
// .projenrc.ts and build-tools are checked with everything else by tsconfig.dev.json, at the top, where editors look.
project.tryRemoveFile('build-tools/tsconfig.json');
project.tsconfigDev.removeInclude('**/*.ts');

// The last pattern decides: these come after the one that takes all of lib.
project.npmignore?.exclude('/lib/.sources', '/lib/stacks/*/main.*', '*.js.map');

if (project.eslint) addLintRules(project.eslint);
addTasks(project);
project.buildWorkflow?.addPostBuildJobCommands('use', ['npx projen consume', 'npx projen languages'], {
  checkoutRepo: true,
  installDeps: true,
  tools: { node: { version: '20' }, python: { version: '3.x' }, java: { version: '17' }, go: { version: '^1.25.0' }, dotnet: { version: '8.x' } },
});
project.synth();
