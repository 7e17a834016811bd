import { BindPropagation, BindRecursion, MountConsistency, SelinuxLabel } from '../../src/resources/mount-options';

test('the words are those of Compose', () => {
  expect(Object.values(BindPropagation)).toEqual(['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave']);
  expect(Object.values(BindRecursion)).toEqual(['enabled', 'disabled', 'writable', 'readonly']);
  expect(Object.values(SelinuxLabel)).toEqual(['z', 'Z']);
  expect(Object.values(MountConsistency)).toEqual(['consistent', 'cached', 'delegated']);
});
