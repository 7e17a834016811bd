import { nextCall, projenTasks } from '../../../src/cli/private/hint';
import { newFolder, removeFolders, writeFiles } from '../fake-surroundings';

afterAll(removeFolders);

test('a command is called as a task where there is one of its name', () => {
  expect(nextCall('up', 'compose.out', ['build', 'up'])).toBe('npx projen up');
  expect(nextCall('up', 'compose.out', ['build'])).toBe('npx cdk-compose up');
});

test('another output directory is named', () => {
  expect(nextCall('up', 'elsewhere', [])).toBe('npx cdk-compose up --outdir elsewhere');
  expect(nextCall('up', 'else where', ['up'])).toBe("npx projen up --outdir 'else where'");
});

test('tasks are those that projen wrote', () => {
  const folder = newFolder();
  expect(projenTasks(folder)).toEqual([]);
  writeFiles(folder, { '.projen/tasks.json': '{ "tasks": { "build": {}, "up": {} } }' });
  expect(projenTasks(folder)).toEqual(['build', 'up']);
});

test.each(['[]', '{}', '<<<<<<< HEAD'])('no hint fails because of a file of tasks like %j', (text) => {
  const folder = newFolder();
  writeFiles(folder, { '.projen/tasks.json': text });
  expect(projenTasks(folder)).toEqual([]);
});
