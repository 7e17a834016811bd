import { Variable } from '../../../src/app';
import { ComposeService } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { declare, findingsAbout, sleep } from './verdicts';

const has = (environment: { [name: string]: string }): Entries => ({ services: { a: { ...sleep, environment } } });
const runs = (command: string[]): Entries => ({ services: { a: { ...sleep, command } } });
const found = (name: string): string => `warning: 'a' has what looks like a secret in '${name}', for everybody who reads the file`;

testRule('secret.literal', {
  caught: [
    ['a password', has({ POSTGRES_PASSWORD: 'changeme' }), found('POSTGRES_PASSWORD')],
    ['a token in capitals or not', has({ api_key: 'abcd1234' }), found('api_key')],
    ['a password in a URL', has({ DATABASE: 'postgres://app:hunter2@db/app' }), found('DATABASE')],
    ['a private key', has({ KEY: '-----BEGIN PRIVATE KEY-----' }), found('KEY')],
    ['what a generator makes', has({ VALUE: 'q7Zr2Lx9Vb4Tn8Wk3Mf6Hj1Pd5' }), found('VALUE')],
    ['an option', runs(['redis-server', '--requirepass', 'hunter2']), found('--requirepass')],
    ['an option with its value', runs(['server', '--db-password=hunter2']), found('--db-password')],
    ['an option in a line of shell', runs(['sh', '-c', "exec server --token 'abcd1234'"]), found('--token')],
    ['a password in a URL of a command', runs(['migrate', 'postgres://app:hunter2@db/app']), found('command')],
    ['an option of a health check', { services: { a: { ...sleep, healthcheck: { test: ['CMD', 'ping', '--password=hunter2'] } } } }, found('--password')],
    ['a build argument', { services: { a: { buildSpec: { context: '.', args: { NPM_TOKEN: 'abcd1234' } } } } }, found('NPM_TOKEN')],
  ],
  passes: [
    ['what a shell puts in', runs(['sh', '-c', 'server --password "$PASSWORD" --token=$(cat /run/secrets/token) postgres://app:$PASSWORD@db/app'])],
    ['options about a secret', runs(['server', '--password-file=/run/secrets/x', '--password', '--token-ttl', '3600'])],
    ['words', runs(['server', '--config', '/etc/server/AnotherConfigurationFile01.yaml', '--verbose'])],
    ['where a secret is', has({ POSTGRES_PASSWORD_FILE: '/run/secrets/x', SECRET_NAME: 'orders', TOKEN: '/run/secrets/token' })],
    ['what only looks like one', has({ TOKEN_TTL: '3600', PASSWORD_REQUIRED: 'yes', TOKENS: 'x', AUTH_TOKEN: 'true', COMPASS: 'north' })],
    ['a digest', has({ DIGEST: `sha256:${'0123456789abcdef'.repeat(4)}` })],
    ['a sentence', has({ TEXT: 'The quick brown Fox jumps over 13 lazy Dogs' })],
  ],
});

test('secret.literal lets variables pass', () => {
  expect(findingsAbout('secret.literal', (stack) => {
    const password = Variable.secret(stack, 'PASSWORD', { description: 'of the database' });
    const command = ['serve', '--password', password.text, 'now'];
    new ComposeService(stack, 'a', { spec: { ...sleep, command, environment: { PASSWORD: password.text, URL: `postgres://app:${password}@db/app` } } });
  })).toEqual([]);
});

test('secret.literal does not print the secret', () => {
  expect(JSON.stringify(findingsAbout('secret.literal', (stack) => declare(stack, has({ PASSWORD: 'hunter2' }))))).not.toContain('hunter2');
});
