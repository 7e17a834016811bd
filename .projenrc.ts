import { cdk, javascript, typescript } from 'projen';

const project = new cdk.JsiiProject({
  name: 'cdk-compose',
  description: 'The AWS-CDK way of working for Docker Compose: typed, reusable constructs that synthesize docker-compose.yml and every file it needs.',
  author: 'cdk-compose contributors',
  authorAddress: 'https://github.com/cdk-compose',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk-compose/cdk-compose.git',
  license: 'Apache-2.0',
  keywords: ['docker', 'docker-compose', 'compose', 'cdk', 'constructs', 'jsii'],
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  npmAccess: javascript.NpmAccess.PUBLIC,
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~5.9.3',
  minNodeVersion: '20.16.0',
  peerDeps: ['constructs@^10.8.0'],
  bundledDeps: ['yaml', 'node-forge'],
  devDeps: ['fast-check', 'dclint@3.1.0', '@types/node-forge', 'ajv'],
  sampleCode: false,
  pullRequestTemplate: false,
  githubOptions: { mergify: false, pullRequestLint: false },

  projenrcTs: true,
  projenrcTsOptions: {
    projenCodeDir: 'build-tools',
    runner: typescript.TypeScriptRunner.tsNode({ tsconfig: 'tsconfig.dev.json', typeCheck: true }),
  },
  tsconfig: { compilerOptions: { types: ['node'] } },
  tsconfigDevFile: 'tsconfig.dev.json',
  tsconfigDev: {
    include: ['src/**/*.ts', 'test/**/*.ts', 'build-tools/**/*.ts', '.projenrc.ts'],
    // jsii allows no further checks in tsconfig.json; src is checked with these too.
    compilerOptions: { types: ['jest', 'node'], noUncheckedIndexedAccess: true },
  },
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'build-tools'], projectService: false, tsconfigPath: './tsconfig.dev.json' },
  jestOptions: {
    junitReporting: false,
    coverageText: false,
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    extraCliOptions: ['--coverage'],
    jestConfig: {
      roots: ['<rootDir>/src', '<rootDir>/test'],
      collectCoverage: false,
      collectCoverageFrom: ['src/**/*.ts'],
      coverageReporters: ['text-summary', 'json-summary', 'lcov'],
      coverageThreshold: { branches: 90, lines: 90 },
      testPathIgnorePatterns: ['/node_modules/', '/test/e2e/'],
    },
  },
});
project.package.addPackageResolutions('unrs-resolver@1.11.1');
project.tryRemoveFile('build-tools/tsconfig.json');
project.tsconfigDev.removeInclude('**/*.ts');
project.synth();
