import { project } from '../src/specification/table';
import { CHANGED, newerPaths } from './specification/newer';
import { readSchema, schemaPaths } from './specification/schema-paths';
import { countOnce, tablePaths } from './specification/table-paths';

const table = tablePaths(project);
const schema = schemaPaths(readSchema());

describe('the table against the schema that dclint ships', () => {
  test('has every path of the schema, and beyond it only those that are listed as newer', () => {
    const newer = newerPaths(schema.keys());
    expect(newer.filter((path) => schema.has(path))).toEqual([]);
    expect([...table.keys()].sort()).toEqual([...schema.keys(), ...newer].sort());
  });

  test('takes at each path what the schema takes, but for the listed changes', () => {
    const expected = new Map([...schema].map(([path, shapes]) => [path, changed(path, shapes)]));
    const actual = new Map([...table].filter(([path]) => schema.has(path)));
    expect(Object.fromEntries([...actual].sort())).toEqual(Object.fromEntries([...expected].sort()));
  });

  test('takes in jobs and in hooks before the start what it takes in services', () => {
    for (const [path, shapes] of table) {
      const twin = path.replace(/^jobs\.\*|^services\.\*\.pre_start\[\]/, 'services.*');
      const isOwn = path.startsWith('jobs.*.triggers') || path === 'jobs.*' || path === 'services.*.pre_start[]';
      if (twin !== path && table.has(twin) && !isOwn) {
        expect([path, shapes]).toEqual([path, table.get(twin)]);
      }
    }
  });

  test('counts 965 paths spelled out and 396 with each definition once, 94 of them directly in a service', () => {
    expect(table.size).toBe(965);
    expect(countOnce(project)).toBe(396);
    expect([...table.keys()].filter((path) => /^services\.\*\.\w+$/.test(path))).toHaveLength(94);
  });
});

function changed(path: string, shapes: readonly string[]): readonly string[] {
  const { gone = [], added = [] } = CHANGED[path] ?? {};
  return [...shapes.filter((shape) => !gone.includes(shape)), ...added].sort();
}
