import { readdirSync } from 'node:fs';
import { idsBeyond, RULES, rulesOf } from '../../../src/specification/checks/rules';

test('each rule has an id of its own and one sentence', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(RULES.filter(({ id, about }) => !/^[a-z-]+\.[a-z-]+$/.test(id) || !/^[A-Z][^.]+\.$/.test(about))).toEqual([]);
});

test('a rule stands in the file that is called after it', () => {
  const files = readdirSync('src/specification/checks').map((file) => file.replace('.ts', ''));
  expect(RULES.map(({ id }) => id.replace('.', '-')).filter((file) => !files.includes(file))).toEqual([]);
});

test('each pack holds those before it', () => {
  const packs = [rulesOf('correctness'), rulesOf('baseline'), rulesOf('production')];
  expect(packs.map((rules) => new Set(rules.map(({ pack }) => pack)).size)).toEqual([1, 2, 3]);
  expect(rulesOf('production')).toEqual(RULES);
});

test('a pack leaves out those of the packs after it', () => {
  expect([...idsBeyond('baseline')]).toEqual(['health-check.missing', 'resources.unlimited', 'restart.missing']);
  expect([...idsBeyond('production')]).toEqual([]);
  expect(['resource.unused', 'resource.dropped', 'job.cron'].filter((id) => !idsBeyond('correctness').has(id))).toEqual([]);
});
