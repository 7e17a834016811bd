import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

/** The languages besides JavaScript, by the name of their jsii target, and the program that their packages need to be built. */
export const BUILT_WITH = { python: 'python3', java: 'mvn', go: 'go', dotnet: 'dotnet' } as const;

export type Language = keyof typeof BUILT_WITH;

/** True where the packages of the language can be built. */
export function canBuild(language: Language): boolean {
  return spawnSync(BUILT_WITH[language], ['--version']).error === undefined;
}

/** Builds the package of each language into dist; where a language's own program is missing, its code is still generated. */
function build(): void {
  const languages = Object.keys(BUILT_WITH) as Language[];
  const whole = languages.filter(canBuild);
  const codeOnly = languages.filter((language) => !whole.includes(language));
  for (const language of codeOnly) process.stdout.write(`${language}: code only, since there is no '${BUILT_WITH[language]}'\n`);
  generate(whole);
  generate(codeOnly, '--code-only');
}

function generate(languages: readonly Language[], ...options: string[]): void {
  if (languages.length === 0) return;
  const pacmak = join(dirname(require.resolve('jsii-pacmak/package.json')), 'bin/jsii-pacmak');
  const targets = languages.flatMap((language) => ['--target', language]);
  const { status } = spawnSync(process.execPath, [pacmak, ...targets, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

if (require.main === module) {
  build();
}
