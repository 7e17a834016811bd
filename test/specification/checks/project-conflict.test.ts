import { App, Stack } from '../../../src/app';
import { findingsIn } from './verdicts';

const projects = (...names: string[]): string[] => {
  const app = new App();
  names.forEach((projectName, index) => new Stack(app, `stack${index}`, { projectName }));
  return findingsIn(app).filter(({ id }) => id === 'project.conflict').map(({ severity, message }) => `${severity}: ${message}`);
};

test('two stacks of one project are a warning, since one machine may have only one of them', () => {
  expect(projects('shop', 'shop')).toEqual([
    "warning: stacks 'stack0' and 'stack1' are both the project 'shop': on one machine each replaces the services of the other that are called alike, and '--remove-orphans' removes the rest",
  ]);
});

test('each of many stacks may be a project of its own', () => {
  expect(projects('shop', 'store', 'office')).toEqual([]);
});
