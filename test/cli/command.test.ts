import { DONE, FINDINGS, UsageError, WRONG_USAGE } from '../../src/cli/command';

test('exit codes are contract', () => {
  expect([DONE, FINDINGS, WRONG_USAGE]).toEqual([0, 1, 2]);
});

test('a wrong call says what was wrong', () => {
  expect(new UsageError('what').message).toBe('what');
});
