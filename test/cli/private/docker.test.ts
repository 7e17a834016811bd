import * as path from 'node:path';
import { DockerCompose, volumesOf } from '../../../src/cli/private/docker';
import { fakeSurroundings, removeFolders } from '../fake-surroundings';
import { readShop } from '../shop';

afterAll(removeFolders);

test('knows the volumes of a project', async () => {
  expect(await volumesOf(readShop(), fakeSurroundings({ answer: () => ({ code: 0, out: 'shop_a\nshop_b\n' }) }))).toEqual(['shop_a', 'shop_b']);
});

test('knows them under another name of the project, as Compose does', async () => {
  const surroundings = fakeSurroundings({ environment: { COMPOSE_PROJECT_NAME: 'shop2' } });
  await volumesOf(readShop(), surroundings);

  expect(surroundings.runs[0]?.command).toContain('label=com.docker.compose.project=shop2');
});

test('knows none when no engine answers, and does not wait for it', async () => {
  const surroundings = fakeSurroundings({ answer: () => ({ code: 1, out: 'x', err: 'Cannot connect' }) });

  expect(await volumesOf(readShop(), surroundings)).toEqual([]);
  expect(surroundings.runs).toMatchObject([{ output: 'keep', timeout: 5_000 }]);
});

test('runs Compose in the directory of the stack, so that it finds .env there', async () => {
  const surroundings = fakeSurroundings({ answer: () => ({ code: 0, out: 'x' }) });
  const compose = new DockerCompose(readShop(), surroundings);

  expect(await compose.ask('ps')).toMatchObject({ code: 0, out: 'x' });
  await compose.do('down');
  expect(surroundings.runs.map(({ command, folder }) => [command, path.relative(surroundings.folder, folder)])).toEqual([
    ['docker compose ps', 'compose.out/shop'], ['docker compose --progress quiet down', 'compose.out/shop'],
  ]);
});
