import { COMMANDS } from '../../src/cli/commands';

test('every command can be told from the others and explains itself', () => {
  expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  for (const { name, summary, options } of COMMANDS) {
    expect(name).toMatch(/^[a-z]+$/);
    expect(summary).toMatch(/^[a-z'].*[^.]$/);
    expect(options.filter(({ description }) => description === '')).toEqual([]);
  }
});
