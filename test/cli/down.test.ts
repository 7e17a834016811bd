import { runCommandLine } from '../../src/cli/command-line';
import { fakeSurroundings, removeFolders } from './fake-surroundings';
import { shop, writeOutput } from './shop';

afterAll(removeFolders);

async function down(code: number, err = '') {
  const surroundings = fakeSurroundings({ answer: () => ({ code, err }) });
  writeOutput(surroundings.folder, shop(), shop({ directory: 'blog', project: 'blog' }));
  return { code: await runCommandLine(['down'], surroundings), out: surroundings.out(), err: surroundings.err(), runs: surroundings.runs, folder: surroundings.folder };
}

test('stops the stacks, the last one first, and removes no volume', async () => {
  const { code, out, runs, folder } = await down(0);

  expect(code).toBe(0);
  expect(out).toBe('blog   is down; its volumes keep their data\nshop   is down; its volumes keep their data\n');
  expect(runs.map((run) => [run.command, run.folder.slice(folder.length)])).toEqual([
    ['docker compose --progress quiet down', '/compose.out/blog'], ['docker compose --progress quiet down', '/compose.out/shop'],
  ]);
});

test('says what Compose says when it fails', async () => {
  expect(await down(1, 'no permission\n')).toMatchObject({ code: 1, out: '', err: 'blog: could not be stopped\nno permission\nshop: could not be stopped\nno permission\n' });
});
