import type { cdk, TaskStep } from 'projen';

const READY: TaskStep = { exec: 'node build-tools/ready.js' };
const READY_LIB: TaskStep = { exec: 'node build-tools/ready.js lib' };
const DOCGEN: TaskStep = { exec: 'node build-tools/docgen.js' };
const LAZY_EXPORTS: TaskStep = { exec: 'node build-tools/lazy-exports.js' };
const EXAMPLES: TaskStep = { exec: 'node build-tools/examples.js' };

/** Defines the tasks; each makes the clone ready first, so that `npx projen <task>` works where only Node is installed. */
export function addTasks(project: cdk.JsiiProject): void {
  const { tasks, compileTask, postCompileTask, testTask } = project;
  // projen would ask npx for the PATH of each task, which takes a second.
  tasks.addEnvironment('PATH', '$(echo "$PWD/node_modules/.bin:$PATH")');
  // jsii prints a banner on Node 20, which this library supports.
  tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

  testTask.reset();
  postCompileTask.reset();
  for (const unused of ['eslint', 'test:watch', 'test:update', 'watch', 'clobber', 'eject', 'docgen']) tasks.removeTask(unused);

  project.defaultTask?.prependSteps(READY);
  compileTask.prependSteps(READY);
  compileTask.addSteps(LAZY_EXPORTS);

  const compile: TaskStep = { spawn: compileTask.name };
  project.annotateGenerated('/docs/api/**');
  tasks.addTask('docgen', { description: 'Compile, and write API.md and docs/api', steps: [compile, DOCGEN] });
  tasks.addTask('rosetta', { description: 'Compile, and compile every example of the READMEs and the doc comments', steps: [compile, EXAMPLES] });
  postCompileTask.addSteps(DOCGEN, EXAMPLES);
  // Their documentation shows the examples in their language; a release builds them from the tarball, which has no translations.
  for (const language of ['java', 'python', 'dotnet', 'go']) tasks.tryFind(`package:${language}`)?.prependSteps(EXAMPLES);

  tasks.addTask('structs', {
    description: 'Generate the structs of src/compose from the table of the specification',
    steps: [READY, { exec: 'ts-node --transpile-only --project tsconfig.dev.json build-tools/structs.ts' }],
  });
  const lint = tasks.addTask('lint', {
    description: 'Lint; --fix mends what it can',
    env: { ESLINT_USE_FLAT_CONFIG: 'false', NODE_NO_WARNINGS: '1' },
    steps: [READY, command('eslint', '--ext', '.ts', '--max-warnings', '0', 'src', 'test', 'build-tools', '.projenrc.ts')],
  });
  // Compiled first: the tests of the documentation read the assembly.
  testTask.addSteps(compile, command('jest', '--ci', '--coverage'), { exec: 'tsc --noEmit -p tsconfig.dev.json' }, { spawn: lint.name });

  // A flag without a value comes last: jest would take a file name after a list for one more of its items.
  tasks.addTask('e2e', {
    description: 'Run the end-to-end tests, which need a container engine',
    steps: [READY_LIB, command('jest', '--ci', '--roots=test/e2e', '--testPathIgnorePatterns=/node_modules/', '--runInBand')],
  });
  tasks.addTask('languages', {
    description: 'Build the packages of the other languages into dist, and compare their programs with TypeScript',
    steps: [
      compile,
      { exec: 'ts-node --transpile-only --project tsconfig.dev.json build-tools/languages.ts' },
      command('jest', '--ci', '--roots=test/languages', '--testPathIgnorePatterns=/node_modules/', '--runInBand'),
    ],
  });
  tasks.addTask('consume', {
    description: 'Pack, install into an empty projen project, and use it there',
    steps: [compile, command('jest', '--ci', '--roots=test/package', '--testPathIgnorePatterns=/node_modules/', '--runInBand')],
  });
  tasks.addTask('bench', {
    description: 'Time the library against the YAML library, cdk8s, a bare Node and Docker Compose; --json for machines',
    steps: [READY_LIB, command('ts-node', '--transpile-only', '--project', 'tsconfig.dev.json', 'build-tools/bench/bench.ts')],
  });
  tasks.addTask('synth', {
    description: 'Synthesize Poc3Stack into compose.out',
    steps: [READY_LIB, command('node', 'lib/cli/main.js', 'synth', 'lib/stacks/poc3/main.js')],
  });
  tasks.addTask('bootstrap', {
    description: 'Create what is never committed: .env with its secrets, the development certificate',
    steps: [READY_LIB, command('node', 'lib/cli/main.js', 'bootstrap')],
  });
  tasks.addTask('up', {
    description: 'Synthesize Poc3Stack, make its secrets, start it, and wait until every service is healthy',
    steps: [READY_LIB, command('node', 'lib/cli/main.js', 'up', 'lib/stacks/poc3/main.js')],
  });
  tasks.addTask('down', {
    description: 'Stop what was synthesized and remove its containers; volumes keep their data',
    steps: [READY_LIB, command('node', 'lib/cli/main.js', 'down')],
  });
}

/** A step that passes on the arguments given after the name of the task. */
function command(...execArgs: string[]): TaskStep {
  return { execArgs, receiveArgs: true };
}
