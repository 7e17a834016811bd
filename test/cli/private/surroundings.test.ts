import { processSurroundings } from '../../../src/cli/private/surroundings';
import { newFolder, removeFolders } from '../fake-surroundings';

afterAll(removeFolders);

const surroundings = processSurroundings();

function node(program: string, options: { timeout?: number } = {}) {
  return surroundings.run(process.execPath, ['-e', program], { folder: newFolder(), output: 'keep', ...options });
}

test('keeps what another program says and how it ends', async () => {
  expect(await node("console.log('é'); console.error('no'); process.exit(3)")).toEqual({ code: 3, out: 'é\n', err: 'no\n' });
});

test('a program that is not there has no exit code', async () => {
  expect(await surroundings.run('no-such-program', [], { folder: '.', output: 'keep' })).toEqual({ out: '', err: 'spawn no-such-program ENOENT' });
});

test('a program that takes too long is stopped', async () => {
  expect(await node('setInterval(() => {}, 1000)', { timeout: 200 })).toMatchObject({ code: undefined });
});

test('programs see the environment that a command sets', async () => {
  surroundings.environment.CDK_COMPOSE_TEST = 'seen';
  try {
    expect((await node('console.log(process.env.CDK_COMPOSE_TEST)')).out).toBe('seen\n');
  } finally {
    delete surroundings.environment.CDK_COMPOSE_TEST;
  }
});

test('the clock goes on while it pauses', async () => {
  const before = surroundings.now().getTime();
  await surroundings.pause(20);

  expect(surroundings.now().getTime() - before).toBeGreaterThanOrEqual(15);
});
