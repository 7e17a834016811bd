import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Finding } from '../../core/private/finding';
import { countFindings, renderFindings } from '../../core/private/finding-report';
import { isRecord } from '../../core/private/objects';
import type { Terminal } from './terminal';

/** Prints the warnings of the synthesis that just ran; it left them beside its output. */
export function reportWarnings(folder: string, outdir: string, terminal: Terminal): void {
  const file = path.resolve(folder, outdir, '.findings.json');
  const findings = fs.existsSync(file) ? parseFindings(fs.readFileSync(file, 'utf8')) : [];
  const counted = countFindings(findings);
  if (counted !== '') {
    terminal.err(`${outdir}: ${counted}\n\n${renderFindings(findings, terminal.paint)}\n`);
  }
}

/** Reads the findings that a synthesis wrote as JSON. */
export function parseFindings(json: string): Finding[] {
  const content: unknown = JSON.parse(json);
  return isRecord(content) && Array.isArray(content.findings) ? content.findings.filter(isFinding) : [];
}

function isFinding(value: unknown): value is Finding {
  return isRecord(value)
    && (value.severity === 'error' || value.severity === 'warning')
    && [value.id, value.message, value.fix].every((text) => typeof text === 'string')
    && Array.isArray(value.places) && value.places.every(isRecord);
}
