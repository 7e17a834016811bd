import type { Finding, FindingPlace } from './finding';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/cdk-compose/cdk-compose';

/**
 * Findings as SARIF, which code hosts show beside the lines of a pull request.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(findings: readonly Finding[]): string {
  const ids = [...new Set(findings.map(({ id }) => id))].sort();
  const rules = ids.map((id) => ({ id, helpUri: `${HOME}/blob/main/docs/findings.md#${id.replace(/[^\w-]/g, '')}` }));
  const results = findings.map((finding) => toResult(finding, ids.indexOf(finding.id)));
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver: { name: 'cdk-compose', informationUri: HOME, rules } }, results }] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toResult({ id, severity, message, fix, places, acknowledged }: Finding, ruleIndex: number): object {
  const [first, ...others] = places;
  return {
    ruleId: id,
    ruleIndex,
    level: severity,
    message: { text: `${message}; ${fix}` },
    // SARIF has one place for a result; the others are beside it.
    locations: first ? [toLocation(first)] : [],
    ...(others.length > 0 && {
      relatedLocations: others.map((place, index) => ({ id: index + 1, ...toLocation(place), message: { text: place.path } })),
    }),
    ...(acknowledged !== undefined && { suppressions: [{ kind: 'inSource', justification: acknowledged }] }),
  };
}

function toLocation({ path, location, source }: FindingPlace): object {
  const [, file, line, column] = /^(.*):(\d+):(\d+)$/.exec(source ?? '') ?? [];
  const region = { startLine: Number(line), startColumn: Number(column) };
  const name = [path, location].filter((part) => part !== undefined && part !== '').join(' ') || '(app)';
  return {
    ...(file !== undefined && { physicalLocation: { artifactLocation: { uri: toUri(file) }, region } }),
    logicalLocations: [{ fullyQualifiedName: name }],
  };
}

/** A relative path stays relative: code hosts resolve it from the root of the repository. */
function toUri(file: string): string {
  const path = encodeURI(file.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent);
  return path.startsWith('/') ? `file://${path}` : /^[A-Za-z]:/.test(path) ? `file:///${path}` : path;
}
