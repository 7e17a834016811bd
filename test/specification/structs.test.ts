import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateStructs } from '../../build-tools/structs';

const DIRECTORY = join(__dirname, '../../src/compose');

describe('the generated structs', () => {
  const generated = generateStructs();

  test('are those of the table: run build-tools/structs.ts after changing it', () => {
    const files = readdirSync(DIRECTORY).filter((file) => file.endsWith('-spec.ts'));
    expect(files.sort()).toEqual([...generated.keys()].sort());
    for (const file of files) {
      expect(readFileSync(join(DIRECTORY, file), 'utf8')).toBe(generated.get(file));
    }
  });

  test('extend one another in the shape of the schema', () => {
    const all = [...generated.values()].join('\n');
    expect(all.match(/^export interface \w+ extends \w+/gm)).toEqual([
      'export interface WorkloadSpec extends ContainerSpec',
      'export interface PreStartHookSpec extends ContainerSpec',
      'export interface ServiceSpec extends WorkloadSpec',
      'export interface JobSpec extends WorkloadSpec',
    ]);
  });

  test('hold long forms only: no unions, and a default for whatever may be left out', () => {
    const all = [...generated.values()].join('\n');
    expect(all).not.toMatch(/^ {2}readonly .* \| /m);
    expect(all.match(/^ {2}readonly \w+\?:/gm)?.length).toBe(all.match(/@default/g)?.length);
  });

  test('say what a reader needs at the member', () => {
    expect(generated.get('workload-spec.ts')).toContain([
      '  /**',
      '   * Time between two checks in the start period.',
      '   *',
      '   * Needs Docker Compose 2.20.2 and Docker Engine 25.0.0 or newer.',
      '   *',
      '   * @default - not written; Docker takes `5s`',
      '   */',
      '  readonly startInterval?: string;',
    ].join('\n'));
    expect(generated.get('workload-spec.ts')).toContain('In Python write `PortSpec(...)` for each: a dict literal loses its keys of two words.');
  });
});
