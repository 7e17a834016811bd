import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ReportedFindings } from '../../../src/cli/private/reported-findings';

const finding = { id: 'image.floating', severity: 'warning', message: 'moves', fix: 'pin it', places: [] };
const line = (id: string): string => `${JSON.stringify({ version: 1, outdir: 'out', findings: [{ ...finding, id }] })}\n`;

test('holds the findings of all syntheses', () => {
  const environment: { [name: string]: string | undefined } = {};
  const reported = new ReportedFindings(environment);
  expect(reported.all()).toEqual([]);
  fs.appendFileSync(environment.CDK_COMPOSE_FINDINGS ?? '', line('image.floating') + line('secret.literal'));

  expect(reported.all().map(({ id }) => id)).toEqual(['image.floating', 'secret.literal']);
  reported.remove();
  expect(environment).toEqual({});
});

test('hands them on to somebody else who waits for them', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-'));
  const outer = path.join(folder, 'outer');
  const environment: { [name: string]: string | undefined } = { CDK_COMPOSE_FINDINGS: outer };
  const reported = new ReportedFindings(environment);
  fs.appendFileSync(environment.CDK_COMPOSE_FINDINGS ?? '', line('image.floating'));
  reported.remove();

  expect(environment).toEqual({ CDK_COMPOSE_FINDINGS: outer });
  expect(fs.readFileSync(outer, 'utf8')).toBe(line('image.floating'));
  fs.rmSync(folder, { recursive: true });
});
