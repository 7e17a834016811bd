import { RestartPolicy } from '../../src/resources/restart-policy';

test.each([
  [RestartPolicy.no(), 'no'],
  [RestartPolicy.always(), 'always'],
  [RestartPolicy.onFailure(), 'on-failure'],
  [RestartPolicy.onFailure(3), 'on-failure:3'],
  [RestartPolicy.unlessStopped(), 'unless-stopped'],
])('is written as Compose reads it (%#)', (policy, text) => {
  expect(policy._render()).toBe(text);
});

test('refuses a number of attempts that is none', () => {
  expect(() => RestartPolicy.onFailure(0)).toThrow('the number of restart attempts is 0; give a whole number from 1 on [restart-policy.attempts]');
});
