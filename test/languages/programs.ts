import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as ts from 'typescript';

const ROOT = join(__dirname, '../..');
const DIST = join(ROOT, 'dist');
const COMMAND_LINE = join(ROOT, 'lib/cli/main.js');

/** A language to write programs in: how its user installs the package, and runs a program. */
export interface ProgramLanguage {
  /** Name of the folder of its programs. */
  readonly name: string;
  /** Its word in Markdown, and the ending of its files. */
  readonly fence: string;
  readonly extension: string;
  /** What a line of a program looks like; undefined where jsii cannot tell it. */
  readonly line?: RegExp;
  /** Installs what was built into dist, in an empty folder. */
  install(folder: string): void;
  /** Puts a program into that folder, and returns the command that runs it. */
  prepare(folder: string, name: string, text: string): string[];
}

/** What all others are compared with. */
export const TYPESCRIPT: ProgramLanguage = {
  name: 'typescript',
  fence: 'ts',
  extension: 'ts',
  line: /^\w+\.js:\d+:\d+$/,
  install(folder) {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/cdk-compose'));
    symlinkSync(join(ROOT, 'node_modules/constructs'), join(folder, 'node_modules/constructs'));
  },
  prepare(folder, name, text) {
    const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
    writeFileSync(join(folder, `${name}.js`), ts.transpileModule(text, { compilerOptions }).outputText);
    return ['node', `${name}.js`];
  },
};

export const PYTHON: ProgramLanguage = {
  name: 'python',
  fence: 'python',
  extension: 'py',
  line: /^\w+\.py:\d+$/,
  install(folder) {
    const wheel = filesIn(join(DIST, 'python')).find((file) => file.endsWith('.whl')) ?? '';
    run(folder, ['python3', '-m', 'venv', 'venv']);
    download(folder, ['venv/bin/pip', 'install', '--quiet', '--disable-pip-version-check', wheel]);
  },
  prepare(folder, name, text) {
    writeFileSync(join(folder, `${name}.py`), text);
    return ['venv/bin/python', `${name}.py`];
  },
};

export const JAVA: ProgramLanguage = {
  name: 'java',
  fence: 'java',
  extension: 'java',
  line: /^\w+\.java:\d+$/,
  install(folder) {
    copyFileSync(join(__dirname, 'java/pom.xml'), join(folder, 'pom.xml'));
    const built = pathToFileURL(join(DIST, 'java')).href;
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    download(folder, ['mvn', '--quiet', '--batch-mode', `-Dbuilt=${built}`, '-Dmaven.repo.local=repository', goal, '-DoutputDirectory=jars']);
  },
  prepare(folder, name, text) {
    writeFileSync(join(folder, `${name}.java`), text);
    return ['java', '-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8', '-classpath', 'jars/*', `${name}.java`];
  },
};

export const GO: ProgramLanguage = {
  name: 'go',
  fence: 'go',
  extension: 'go',
  install(folder) {
    const [module = ''] = readdirSync(join(DIST, 'go'));
    const path = `github.com/cdk-compose/cdk-compose-go/${module}`;
    writeFileSync(join(folder, 'go.mod'), `module shop\n\ngo 1.25\n\nrequire ${path} v0.0.0\n\nreplace ${path} => ${join(DIST, 'go', module)}\n`);
  },
  prepare(folder, name, text) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'main.go'), text);
    download(folder, ['go', 'mod', 'tidy']);
    run(folder, ['go', 'build', '-o', join(name, 'program'), `./${name}`]);
    return [join(folder, name, 'program')];
  },
};

/** The text of a program: `readme` is what the README shows. */
export function programText({ name, extension, fence }: ProgramLanguage, program: string): string {
  if (program !== 'readme') return readFileSync(join(__dirname, name, `${program}.${extension}`), 'utf8');
  const [, text] = new RegExp(`^\`\`\`${fence}\n(.*?)^\`\`\`$`, 'ms').exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  if (text === undefined) throw new Error(`README.md shows nothing in '${fence}'`);
  return text;
}

/** Runs a program under the command line, and returns what it said. */
export function synthesize(folder: string, command: readonly string[], outdir: string): string {
  return run(folder, ['node', COMMAND_LINE, 'synth', '--outdir', outdir, '--', ...command]);
}

/** Runs a command that asks a registry, which may be away for a moment. */
function download(folder: string, command: readonly string[]): void {
  try {
    run(folder, command);
  } catch {
    run(folder, command);
  }
}

/** Runs a program or command; what it said when it succeeded. */
export function run(folder: string, [program = '', ...args]: readonly string[]): string {
  const { CDK_COMPOSE_OUTDIR: _, ...environment } = process.env;
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
    // Not in CI: there projen would refuse to install what no lock file names yet.
    env: { ...environment, CI: '', JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20', JSII_HOST_STACK_TRACES: '1', PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) throw new Error(`'${[program, ...args].join(' ')}' ended with ${status ?? String(error)}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Every file of a folder with its text, but those that are not the same everywhere: they hold source lines. */
export function textsIn(folder: string): { [file: string]: string } {
  const files = filesIn(folder).filter((file) => !/^\.(sources|findings)\.json$/.test(relative(folder, file)));
  return Object.fromEntries(files.map((file) => [relative(folder, file), readFileSync(file, 'utf8')]));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? dirname(entry.name), entry.name))
    .sort();
}
