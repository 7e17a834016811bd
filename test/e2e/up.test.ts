import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/command-line';
import { processSurroundings } from '../../src/cli/private/surroundings';
import { fakeSurroundings, removeFolders, writeFiles } from '../cli/fake-surroundings';
import { manifest, shop, variable } from '../cli/shop';

const PROJECT = 'cdk-compose-up-test';
const IMAGE = 'busybox:1.37';
const COMPOSE_FILE = `
name: ${PROJECT}
services:
  # Nobody waits for it: 'docker compose up --wait' takes its end for a failure.
  seed: { image: "${IMAGE}", command: ["true"] }
  web:
    image: "${IMAGE}"
    user: "1000"
    init: true
    command: ["sleep", "600"]
    secrets: [password]
    ports: ["127.0.0.1:0:80"]
    healthcheck: { test: ["CMD", "test", "-s", "/run/secrets/password"], interval: 1s }
secrets:
  password: { file: ./secrets/password }
`;

const surroundings = { ...fakeSurroundings(), run: processSurroundings().run, pause: processSurroundings().pause };

beforeAll(() => {
  const service = { path: '', profiles: [] };
  writeFiles(surroundings.folder, {
    'compose.out/manifest.json': manifest(shop({
      project: PROJECT,
      services: { seed: service, web: service },
      volumes: {},
      variables: { PASSWORD: variable({ required: true, secret: true, generate: true }) },
      secretFiles: { 'secrets/password': 'PASSWORD' },
      secretReaders: { 'secrets/password': ['web'] },
    })),
    'compose.out/shop/docker-compose.yml': COMPOSE_FILE,
  });
});

afterAll(async () => {
  await runCommandLine(['down'], surroundings);
  removeFolders();
});

function docker(...args: string[]): string {
  return spawnSync('docker', args, { encoding: 'utf8' }).stdout;
}

test('a stack comes up with its secrets, follows a change of them, and goes down', async () => {
  const env = join(surroundings.folder, 'compose.out/shop/.env');
  const secretInside = () => docker('exec', `${PROJECT}-web-1`, 'cat', '/run/secrets/password');

  expect(await runCommandLine(['up'], surroundings)).toBe(0);
  expect(surroundings.out()).toMatch(/ {2}seed +finished\n {2}web +healthy +127\.0\.0\.1:\d+\n$/);
  expect(secretInside()).toMatch(/^[A-Za-z0-9]{32}$/);

  writeFileSync(env, readFileSync(env, 'utf8').replace(/PASSWORD=.*/, 'PASSWORD=changed'));
  expect(await runCommandLine(['up'], surroundings)).toBe(0);
  expect(secretInside()).toBe('changed');

  expect(await runCommandLine(['down'], surroundings)).toBe(0);
  expect(docker('ps', '--all', '--quiet', '--filter', `label=com.docker.compose.project=${PROJECT}`)).toBe('');
}, 120_000);
