import { ComposeNetwork } from '../../../src/compose';
import { findingsAbout } from './verdicts';

test('external.name catches two names', () => {
  const found = (name: string) => findingsAbout('external.name', (stack) => {
    new ComposeNetwork(stack, 'n', { spec: { name: 'here' } }).override('external', { name });
  }).map(({ severity, message }) => `${severity}: ${message}`);
  expect(found('there')).toEqual(["error: 'n' is called 'here' by 'name', but 'there' by 'external.name'"]);
  expect(found('here')).toEqual([]);
});
