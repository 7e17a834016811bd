import * as fs from 'node:fs';
import * as path from 'node:path';
import type { IConstruct } from 'constructs';
import type { Finding, Problem } from '../../core/private/finding';
import { countFindings, renderFindings } from '../../core/private/finding-report';
import { SynthesisError } from '../../core/private/synthesis-error';
import type { Pack } from '../../specification';
import { idsBeyond, problemsOf } from '../../specification';
import type { Manifest } from '../manifest';
import type { Collection } from './collect';
import { collect } from './collect';
import { ownProblems, report } from './findings';
import type { Layout } from './layout';
import { fileConflicts, layOut } from './layout';
import { localFiles } from './local-files';
import { outputProblems } from './output-problems';
import { ownRuleProblems } from './own-rules';
import type { RenderSettings } from './render';
import { render } from './render';
import { WatchedImages } from './watched-images';
import { compare, write } from './write';

/** What the app decides. */
export interface SynthesisSettings extends RenderSettings {
  readonly rules: Pack;
}

/** collect -> lock tree -> validate -> render -> check -> write; throws with everything that is wrong before a byte is written. */
export function synthesize(root: IConstruct, settings: SynthesisSettings): void {
  // The command line and other languages reach the program through its environment only.
  const outdir = process.env.CDK_COMPOSE_OUTDIR || settings.outdir;
  try {
    leaveFindings(outdir, synthesizeInto(outdir, root, settings));
  } catch (error) {
    if (error instanceof SynthesisError) {
      leaveFindings(outdir, error.findings);
    }
    throw error;
  }
}

function synthesizeInto(outdir: string, root: IConstruct, settings: SynthesisSettings): Finding[] {
  const directory = path.resolve(outdir);
  const { layout, findings, collection } = prepare(root, { ...settings, outdir });
  const comparison = compare(layout, directory);
  const all = report([...findings, ...outputProblems(comparison)], collection.constructs, idsBeyond(settings.rules));
  stopAtErrors(all, outdir);
  if (process.env.CDK_COMPOSE_CHECK === '1') {
    stopAtDifferences([...comparison.changed, ...comparison.gone], outdir);
  } else {
    write(layout, localFiles(collection, all), directory, comparison);
  }
  leaveReceipt(directory);
  return all;
}

/** Gives the findings, also those that stop a synthesis, to whoever runs the program: one line of JSON for each synthesis. */
function leaveFindings(outdir: string, findings: readonly Finding[]): void {
  const file = process.env.CDK_COMPOSE_FINDINGS;
  if (file) {
    fs.appendFileSync(file, `${JSON.stringify({ version: 1, outdir, findings })}\n`);
  }
}

/** Tells the command line that the program got here, and where its output is: one line for each synthesis. */
function leaveReceipt(directory: string): void {
  const receipt = process.env.CDK_COMPOSE_RECEIPT;
  if (receipt) {
    fs.appendFileSync(receipt, `${directory}\n`);
  }
}

/** What a synthesis would write and report, without touching a disk. */
export interface InMemory {
  readonly files: { readonly [path: string]: string };
  readonly manifest: Manifest;
  readonly findings: Finding[];
}

/** Everything but writing. */
export function synthesizeInMemory(root: IConstruct, settings: SynthesisSettings): InMemory {
  const { layout, findings, collection } = prepare(root, settings);
  const all = report(findings, collection.constructs, idsBeyond(settings.rules));
  return { files: Object.fromEntries([...layout.files].map(([file, text]) => [file, text.join('')])), manifest: layout.manifest, findings: all };
}

function prepare(root: IConstruct, settings: SynthesisSettings): { layout: Layout; findings: Problem[]; collection: Collection } {
  const collection = collect(root);
  root.node.lock();
  const own = [...ownProblems(collection.constructs), ...fileConflicts(collection.stacks)];
  const imagePolicy = settings.imagePolicy && new WatchedImages(settings.imagePolicy);
  const { app, problems } = render(collection.stacks, { ...settings, imagePolicy });
  const rules = [...problemsOf(app, settings.rules), ...(imagePolicy?.problemsOf(app) ?? []), ...ownRuleProblems(app, collection.constructs)];
  const findings = [...own, ...problems, ...rules];
  // Text that the checks refuse cannot be written.
  if (findings.some(({ severity }) => severity === 'error')) {
    stopAtErrors(report(findings, collection.constructs, idsBeyond(settings.rules)), settings.outdir);
  }
  return { layout: layOut(app, collection.stacks), findings, collection };
}

function stopAtErrors(findings: Finding[], outdir: string): void {
  if (findings.some(({ severity }) => severity === 'error')) {
    throw new SynthesisError('synth.findings', `${outdir}: ${countFindings(findings)}; nothing was written\n\n${renderFindings(findings)}`, findings);
  }
}

function stopAtDifferences(files: string[], outdir: string): void {
  if (files.length > 0) {
    const list = [...new Set(files)].sort().map((file) => `  ${file}`).join('\n');
    throw new SynthesisError('output.differs', `${outdir}: ${files.length} file${files.length === 1 ? '' : 's'} not as the program writes them; synthesize again\n\n${list}`, []);
  }
}
