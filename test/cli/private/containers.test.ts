import type { Container } from '../../../src/cli/private/containers';
import { containersOf, describeState, verdictOf } from '../../../src/cli/private/containers';
import { DockerCompose } from '../../../src/cli/private/docker';
import { fakeSurroundings, removeFolders } from '../fake-surroundings';
import { readShop } from '../shop';

afterAll(removeFolders);

test.each<[Partial<Container>, string, string]>([
  [{ health: 'healthy' }, 'good', 'healthy'],
  [{}, 'good', 'running'],
  [{ health: 'starting' }, 'waiting', 'starting'],
  [{ health: 'unhealthy' }, 'bad', 'unhealthy'],
  [{ state: 'exited' }, 'good', 'finished'],
  [{ state: 'exited', exitCode: 1 }, 'bad', 'exited (1)'],
  [{ state: 'restarting' }, 'bad', 'restarting'],
  [{ state: 'dead' }, 'bad', 'dead'],
  [{ state: 'created' }, 'bad', 'not started'],
])('a container that is %j is %s: %s', (changes, verdict, words) => {
  const container: Container = { service: 'a', state: 'running', health: '', exitCode: 0, addresses: [], ...changes };

  expect([verdictOf(container), describeState(container)]).toEqual([verdict, words]);
});

test('there are none when Compose does not answer', async () => {
  const surroundings = fakeSurroundings({ answer: () => ({ code: 1, out: 'x' }) });

  expect(await containersOf(new DockerCompose(readShop(), surroundings))).toEqual([]);
});

test('an address stands once, although two containers of the engine publish it', async () => {
  const port = { URL: '0.0.0.0', PublishedPort: 80, Protocol: 'tcp' };
  const out = JSON.stringify({ Service: 'web', State: 'running', Publishers: [port, port, { ...port, URL: '::' }] });
  const surroundings = fakeSurroundings({ answer: () => ({ code: 0, out }) });

  expect(await containersOf(new DockerCompose(readShop(), surroundings))).toEqual([
    { service: 'web', state: 'running', health: '', exitCode: 0, addresses: ['0.0.0.0:80', '[::]:80'] },
  ]);
});
