import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the package of a language is built with. */
interface Toolchain {
  /** The program that builds it. */
  readonly program: string;
  /** Where that program finds jsii's half of the language. */
  readonly registry: string;
}

/** The languages besides JavaScript, by the names of their jsii targets. */
const TOOLCHAINS: { readonly [language: string]: Toolchain } = {
  python: { program: 'python3', registry: 'https://pypi.org/simple/jsii/' },
  java: { program: 'mvn', registry: 'https://repo.maven.apache.org/maven2/software/amazon/jsii/jsii-runtime/maven-metadata.xml' },
  go: { program: 'go', registry: 'https://proxy.golang.org/github.com/aws/jsii-runtime-go/@v/list' },
  dotnet: { program: 'dotnet', registry: 'https://api.nuget.org/v3-flatcontainer/amazon.jsii.runtime/index.json' },
};

/** What became of each language: null when its package was built, else why only its code was generated. */
export interface Built {
  readonly [language: string]: string | null;
}

/** Builds the package of each language into dist; where that cannot be, the code is still generated. */
async function build(): Promise<void> {
  const languages = Object.keys(TOOLCHAINS);
  const obstacles = await Promise.all(Object.values(TOOLCHAINS).map(obstacle));
  const built: Built = Object.fromEntries(languages.map((language, index) => [language, obstacles[index] ?? null]));
  generate(languages.filter((language) => built[language] === null));
  generate(languages.filter((language) => built[language] !== null), '--code-only');
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/languages.json', `${JSON.stringify(built, undefined, 2)}\n`);
}

/** Why a package cannot be built here; null when it can. */
async function obstacle({ program, registry }: Toolchain): Promise<string | null> {
  if (spawnSync(program, ['--version']).error) return `there is no '${program}'`;
  // Node does not ask a proxy, the programs do.
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return null;
  const answers = await fetch(registry, { signal: AbortSignal.timeout(30_000) }).then(({ ok }) => ok, () => false);
  return answers ? null : `'${registry}' does not answer`;
}

function generate(languages: readonly string[], ...options: string[]): void {
  if (languages.length === 0) return;
  const pacmak = join(dirname(require.resolve('jsii-pacmak/package.json')), 'bin/jsii-pacmak');
  const targets = languages.flatMap((language) => ['--target', language]);
  const { status } = spawnSync(process.execPath, [pacmak, ...targets, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

if (require.main === module) {
  void build();
}
