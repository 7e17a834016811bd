import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the package of a language is built with. */
interface Toolchain {
  /** The program that builds it. */
  readonly program: string;
  /** Brings jsii's half of the language, from wherever the program gets its packages on this machine. */
  readonly runtime: readonly string[];
}

/** The languages besides JavaScript, by the names of their jsii targets. */
const TOOLCHAINS: { readonly [language: string]: Toolchain } = {
  python: { program: 'python3', runtime: ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', join(tmpdir(), 'cdk-compose-python'), `jsii==${runtimeVersion()}`] },
  java: { program: 'mvn', runtime: ['--quiet', '--batch-mode', 'dependency:get', '-Dtransitive=false', `-Dartifact=software.amazon.jsii:jsii-runtime:${runtimeVersion()}`] },
  go: { program: 'go', runtime: ['list', '-m', `github.com/aws/jsii-runtime-go@v${runtimeVersion()}`] },
  dotnet: { program: 'dotnet', runtime: ['package', 'search', 'Amazon.JSII.Runtime', '--exact-match'] },
};

/** What became of each language: null when its package was built, else why only its code was generated. */
export interface Built {
  readonly [language: string]: string | null;
}

/** Builds the package of each language into dist; where that cannot be, the code is still generated. */
function build(): void {
  const languages = Object.keys(TOOLCHAINS);
  const obstacles = Object.values(TOOLCHAINS).map(obstacle);
  const built: Built = Object.fromEntries(languages.map((language, index) => [language, obstacles[index] ?? null]));
  generate(languages.filter((language) => built[language] === null));
  generate(languages.filter((language) => built[language] !== null), '--code-only');
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/languages.json', `${JSON.stringify(built, undefined, 2)}\n`);
}

/** Why a package cannot be built here; null when it can. */
function obstacle({ program, runtime }: Toolchain): string | null {
  const { error, status, stderr } = spawnSync(program, runtime, { encoding: 'utf8', timeout: 120_000, cwd: tmpdir() });
  const [why = ''] = stderr?.trim().split('\n') ?? [];
  return status === 0 ? null : error && 'code' in error && error.code === 'ENOENT' ? `there is no '${program}'` : `'${program}' does not get the runtime of jsii: ${why}`;
}

/** The generator and its runtimes are released together. */
function runtimeVersion(): string {
  const { version } = JSON.parse(readFileSync(require.resolve('jsii-pacmak/package.json'), 'utf8')) as { version: string };
  return version;
}

function generate(languages: readonly string[], ...options: string[]): void {
  if (languages.length === 0) return;
  const pacmak = join(dirname(require.resolve('jsii-pacmak/package.json')), 'bin/jsii-pacmak');
  const targets = languages.flatMap((language) => ['--target', language]);
  const { status } = spawnSync(process.execPath, [pacmak, ...targets, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

if (require.main === module) {
  build();
}
