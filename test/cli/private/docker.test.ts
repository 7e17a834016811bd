import * as path from 'node:path';
import { DockerCompose, volumesOf } from '../../../src/cli/private/docker';
import { fakeSurroundings, removeFolders } from '../fake-surroundings';

afterAll(removeFolders);

test('knows the volumes of a project', async () => {
  expect(await volumesOf('shop', fakeSurroundings({ answer: () => ({ code: 0, out: 'shop_a\nshop_b\n' }) }))).toEqual(['shop_a', 'shop_b']);
});

test('knows none when no engine answers, and does not wait for it', async () => {
  const surroundings = fakeSurroundings({ answer: () => ({ code: 1, out: 'x', err: 'Cannot connect' }) });

  expect(await volumesOf('shop', surroundings)).toEqual([]);
  expect(surroundings.runs).toMatchObject([{ output: 'keep', timeout: 5_000 }]);
});

test('runs Compose in the directory of the stack, so that it finds .env there', async () => {
  const surroundings = fakeSurroundings({ answer: () => ({ code: 0, out: 'x' }) });
  const compose = new DockerCompose('out', 'shop', surroundings);

  expect(await compose.ask('ps')).toMatchObject({ code: 0, out: 'x' });
  await compose.do('down');
  expect(surroundings.runs.map(({ command, folder }) => [command, path.relative(surroundings.folder, folder)])).toEqual([
    ['docker compose ps', 'out/shop'], ['docker compose --progress quiet down', 'out/shop'],
  ]);
});
