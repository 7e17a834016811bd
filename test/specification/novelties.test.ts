import type { Definition } from '../../src/specification/definition';
import { examine } from '../../src/specification/form-check';
import { SECTIONS } from '../../src/specification/model';
import { NEWEST, NONE, releaseNumber } from '../../src/specification/release';
import { definitionOf } from '../../src/specification/table';
import type { Novelty } from './novelties';
import { novelties } from './novelties';

const everywhere = SECTIONS.map((section) => ({ definition: definitionOf(section), all: novelties(definitionOf(section)), section }));

const PROGRAMS = ['compose', 'engine'] as const;

/** The place in words. */
const named = ({ path, value }: Novelty): string => [...path, ...(value === undefined ? [] : [`'${value}'`])].join('.');

describe('each release of the table', () => {
  const cases = everywhere.flatMap(({ section, all }) => all.flatMap((novelty) => PROGRAMS.flatMap((program) => {
    const release = program === 'compose' ? novelty.origin.since : novelty.origin.engine;
    return release === undefined ? [] : [{ section, name: named(novelty), novelty, program, release }];
  })));

  test.each(cases)('$section $name is caught below $program $release, and passes at it', ({ section, novelty, program, release }) => {
    const number = releaseNumber(release);
    expect(needed(definitionOf(section), novelty, program, number - 1)).toEqual([release]);
    expect(needed(definitionOf(section), novelty, program, number)).toEqual([]);
  });
});

/** What one program must be for the place itself, where it is of this release. */
function needed(definition: Definition, { path, value, body }: Novelty, program: (typeof PROGRAMS)[number], minimum: number): string[] {
  const { requirements } = examine(definition, body, { ...NEWEST, [program]: minimum });
  return requirements.filter((each) => each.path.join('.') === path.join('.') && each.value === value).map(({ since }) => since);
}

test('the engine is asked for what only newer ones do', () => {
  const ofEngine = everywhere.flatMap(({ section, all }) => all.filter(({ origin, path }) => origin.engine !== undefined && path[0] !== 'pre_start' && section !== 'jobs')
    .map((each) => `${section} ${named(each)} ${each.origin.engine}`));
  expect(ofEngine).toEqual([
    "services volumes.0.type.'image' 28.0.0",
    "services volumes.0.type.'cluster' 23.0.0",
    "services volumes.0.bind.recursive.'readonly' 25.0.0",
    'services volumes.0.volume.subpath 26.0.0',
    'services networks.key.gw_priority 28.0.0',
    'services networks.key.interface_name 28.1.0',
    'services networks.key.mac_address 25.0.0',
    'services healthcheck.start_interval 25.0.0',
    'services annotations 24.0.0',
    'services mac_address 25.0.0',
    'services umask 29.8.0',
    'networks enable_ipv4 28.0.0',
  ]);
});

test('the releases of a whole section are asked for by its entries', () => {
  const sections = everywhere.filter(({ definition }) => definition.since !== undefined);
  expect(sections.map(({ definition, section }) => [section, examine(definition, {}, NONE).requirements])).toEqual([
    ['jobs', [{ path: [], program: 'compose', since: '5.6.0' }]],
    ['models', [{ path: [], program: 'compose', since: '2.38.0' }]],
  ]);
});
