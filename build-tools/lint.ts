import { existsSync, readdirSync } from 'node:fs';
import type { javascript } from 'projen';
import { GENERATED, LAYERS, SHARED_BY_PARTS, WORLD } from './layers';

/** Adds the rules of this project to those of projen; each says why it exists where the rule has room for a message. */
export function addLintRules(eslint: javascript.Eslint): void {
  eslint.addRules({
    // Several properties on one of several lines is how a table reads.
    '@stylistic/object-property-newline': 'off',
    // One order of imports: node, packages, lower layers, siblings.
    'import/order': ['error', { groups: ['builtin', 'external', 'parent', 'sibling', 'index'], alphabetize: { order: 'asc', caseInsensitive: true } }],
    // A type import costs nothing at run time and is seen as such by the reader.
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    // `unknown` says the same and is checked.
    '@typescript-eslint/no-explicit-any': 'error',
    // A promise that nobody awaits hides its failure; in a test it passes whatever happens.
    '@typescript-eslint/no-floating-promises': 'error',
    'no-restricted-syntax': ['error', DOUBLE_CAST],
  });
  eslint.addOverride({ files: ['src/**/*.ts'], rules: sourceRules() });
  eslint.addOverride({ files: WORLD, rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' } });
  eslint.addOverride({ files: GENERATED, rules: { 'max-lines': 'off', '@stylistic/max-len': 'off' } });
}

const DOUBLE_CAST = {
  selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
  message: 'A double cast turns the type checker off: write a guard that looks at the value.',
};

const PLAIN_ERROR = {
  selector: 'ThrowStatement > NewExpression[callee.name=/^(Type|Range)?Error$/]',
  message: "Throw ComposeError('noun.problem', message, scope): other languages see only the message, so it must carry a code and the construct's path.",
};

const PURE = 'Same program, same bytes: disk, time, randomness, environment and child processes belong to src/app/private and src/cli.';

function sourceRules(): { [rule: string]: unknown } {
  const modules = ['fs', 'fs/promises', 'child_process', 'os', 'http', 'https', 'process', 'worker_threads'];
  return {
    // A file is one idea that a reader takes in at one sitting; a function is one step of it.
    'max-lines': ['error', { max: 300 }],
    'max-lines-per-function': ['error', { max: 50 }],
    // A circle cannot be understood, tested or moved in parts.
    'import/no-cycle': ['error', { ignoreExternal: true }],
    'import/no-restricted-paths': ['error', { zones: [...layerZones(), ...partZones()] }],
    'no-restricted-syntax': ['error', DOUBLE_CAST, PLAIN_ERROR],
    'no-restricted-imports': ['error', {
      paths: [
        ...modules.flatMap((name) => [{ name, message: PURE }, { name: `node:${name}`, message: PURE }]),
        { name: 'node:net', allowImportNames: ['isIP', 'isIPv4', 'isIPv6'], message: PURE },
        { name: 'node:crypto', importNames: ['randomBytes', 'randomUUID', 'randomInt', 'webcrypto'], message: PURE },
      ],
    }],
    'no-restricted-globals': ['error', ...['Date', 'performance', 'fetch', 'crypto'].map((name) => ({ name, message: PURE }))],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: PURE },
      ...['env', 'cwd', 'argv', 'hrtime', 'platform', 'pid'].map((property) => ({ object: 'process', property, message: PURE })),
    ],
  };
}

function layerZones(): unknown[] {
  return Object.entries(LAYERS).map(([layer, allowed]) => ({
    target: `./src/${layer}`,
    from: Object.keys(LAYERS).filter((other) => other !== layer && !allowed.includes(other)).map((other) => `./src/${other}`),
    message: `'${layer}' imports only ${allowed.join(', ') || 'packages'}: whoever reads a layer needs to know only those below it.`,
  }));
}

function partZones(): unknown[] {
  const parts = partFolders();
  return parts.map((part) => ({
    target: `./src/parts/${part}`,
    from: parts.filter((other) => other !== part).map((other) => `./src/parts/${other}`),
    message: 'Parts never import parts: each can be read, moved or replaced alone. What two of them need belongs to resources.',
  }));
}

function partFolders(): string[] {
  if (!existsSync('src/parts')) return [];
  const folders = readdirSync('src/parts', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return folders.filter((name) => name !== SHARED_BY_PARTS).sort();
}
