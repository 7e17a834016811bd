import type { Finding } from '../../../src/core/private/finding';
import { toSarif } from '../../../src/core/private/sarif';

const error: Finding = {
  id: 'port.conflict',
  severity: 'error',
  message: 'host port 80 is published twice',
  fix: 'change one of them',
  places: [{ path: 'shop/a', source: 'src/my shop.ts:3:1', location: 'services.a.ports[0]' }, { path: 'shop/b', source: '/srv/main.ts:4:2' }],
};
const accepted: Finding = { id: 'image.floating', severity: 'warning', message: 'moves', fix: 'pin it', places: [{ path: '' }], acknowledged: 'a demo' };

/** What the schema of SARIF 2.1.0 requires of what is written here, by place. */
function checkRequired(log: { [key: string]: unknown }): string[] {
  const missing: string[] = [];
  const check = (value: unknown, place: string, required: readonly string[]): { [key: string]: unknown } => {
    const object = typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
    missing.push(...required.filter((key) => object[key] === undefined).map((key) => `${place}.${key}`));
    return object;
  };
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  for (const run of list(check(log, 'log', ['version', 'runs']).runs)) {
    const { tool, results } = check(run, 'run', ['tool']);
    const { rules } = check(check(tool, 'tool', ['driver']).driver, 'driver', ['name']);
    list(rules).forEach((rule) => check(rule, 'rule', ['id']));
    for (const result of list(results)) {
      const { message, suppressions, locations, relatedLocations } = check(result, 'result', ['message']);
      check(message, 'message', ['text']);
      list(suppressions).forEach((suppression) => check(suppression, 'suppression', ['kind']));
      [...list(locations), ...list(relatedLocations)].forEach((location) => {
        const { physicalLocation } = check(location, 'location', []);
        if (physicalLocation !== undefined) {
          check(check(physicalLocation, 'physicalLocation', ['artifactLocation']).artifactLocation, 'artifactLocation', ['uri']);
        }
      });
    }
  }
  return missing;
}

test('has everything that SARIF requires', () => {
  expect(checkRequired(JSON.parse(toSarif([error, accepted])))).toEqual([]);
  expect(checkRequired({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toEqual(['driver.name']);
});

test('a finding is a result of its rule at the line of the first place; the others stand beside it', () => {
  const [run] = JSON.parse(toSarif([error, accepted])).runs;
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['image.floating', 'port.conflict']);
  expect(run.results[0]).toEqual({
    ruleId: 'port.conflict',
    ruleIndex: 1,
    level: 'error',
    message: { text: 'host port 80 is published twice; change one of them' },
    locations: [{
      physicalLocation: { artifactLocation: { uri: 'src/my%20shop.ts' }, region: { startLine: 3, startColumn: 1 } },
      logicalLocations: [{ fullyQualifiedName: 'shop/a services.a.ports[0]' }],
    }],
    relatedLocations: [{
      id: 1,
      physicalLocation: { artifactLocation: { uri: 'file:///srv/main.ts' }, region: { startLine: 4, startColumn: 2 } },
      logicalLocations: [{ fullyQualifiedName: 'shop/b' }],
      message: { text: 'shop/b' },
    }],
  });
});

test('an accepted warning is suppressed with its reason', () => {
  const [result] = JSON.parse(toSarif([accepted])).runs[0].results;
  expect(result.suppressions).toEqual([{ kind: 'inSource', justification: 'a demo' }]);
  expect(result.locations).toEqual([{ logicalLocations: [{ fullyQualifiedName: '(app)' }] }]);
});

test('no finding is a run without results', () => {
  expect(JSON.parse(toSarif([])).runs[0].results).toEqual([]);
});
