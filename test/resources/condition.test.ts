import { Condition } from '../../src/resources';

test.each([
  ['started', Condition.started(), 'service_started'],
  ['healthy', Condition.healthy(), 'service_healthy'],
  ['completed', Condition.completed(), 'service_completed_successfully'],
])('%s is called as Compose does', (_, condition, name) => {
  expect(condition._render()).toBe(name);
});
