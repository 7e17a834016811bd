import { sortedFiles } from '../../../src/resources/private/sorted-files';

test('files stand in the order of their paths in the container, whoever came first', () => {
  const files = new Map(['/run/b', '/run/a', '/etc/c'].map((path) => [path, { name: path.slice(-1), options: {} }]));
  expect(sortedFiles(files).map(({ name }) => name)).toEqual(['c', 'a', 'b']);
});
