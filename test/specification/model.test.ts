import { definitionOf, ENTRY_NAMES, SECTIONS } from '../../src/specification';

test('every section has a word for one entry of it, and a struct', () => {
  expect(Object.keys(ENTRY_NAMES)).toEqual([...SECTIONS]);
  expect(SECTIONS.filter((section) => definitionOf(section).rows.length === 0)).toEqual([]);
});

test('sections stand in the order of the Compose Specification, services first', () => {
  expect(SECTIONS).toEqual(['services', 'jobs', 'networks', 'volumes', 'secrets', 'configs', 'models']);
});
