import type { Finding } from './finding';

/** Width of the first column, which says 'error' or 'warning'. */
const SEVERITY = 9;
/** Width of the second column at least; ids and paths stand in it. */
const SUBJECT = 26;

/** Paints one word, for terminals; the identity elsewhere. */
export type Paint = (text: string, colour: 'red' | 'yellow' | 'dim' | 'bold') => string;

const plain: Paint = (text) => text;

/** `2 errors, 1 warning`. */
export function countFindings(findings: readonly Finding[]): string {
  const open = findings.filter((finding) => finding.acknowledged === undefined);
  return (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: open.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}

/** The findings as people read them: one block each, errors first, acknowledged ones left out. */
export function renderFindings(findings: readonly Finding[], paint: Paint = plain): string {
  return findings.filter((finding) => finding.acknowledged === undefined).map((finding) => renderFinding(finding, paint)).join('\n\n');
}

function renderFinding(finding: Finding, paint: Paint): string {
  const colour = finding.severity === 'error' ? 'red' : 'yellow';
  const lines = [`${paint(finding.severity.padEnd(SEVERITY), colour)}${paint(cell(finding.id), 'bold')}${finding.message}`];
  for (const { path, source, location } of finding.places) {
    const where = [source, location].filter((text) => text !== undefined).join('  ');
    lines.push(`${' '.repeat(SEVERITY)}${cell(path || '(app)')}${paint(where, 'dim')}`.trimEnd());
  }
  lines.push(`${' '.repeat(SEVERITY)}${cell('fix')}${finding.fix}`);
  return lines.join('\n');
}

function cell(text: string): string {
  return `${text} `.padEnd(SUBJECT);
}
