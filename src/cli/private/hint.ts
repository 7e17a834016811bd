import * as fs from 'node:fs';
import * as path from 'node:path';
import { isRecord } from '../../core/private/objects';
import { DEFAULT_OUTDIR } from './stacks';

/** How a person calls a command next: as a task, where projen has one of its name. */
export function nextCall(command: string, outdir: string, tasks: readonly string[]): string {
  const call = `npx ${tasks.includes(command) ? 'projen' : 'cdk-compose'} ${command}`;
  return outdir === DEFAULT_OUTDIR ? call : `${call} --outdir ${/\s/.test(outdir) ? `'${outdir}'` : outdir}`;
}

/** The names of the tasks that projen has in a folder; none where its file cannot be read, since a hint is not worth a failure. */
export function projenTasks(folder: string): string[] {
  try {
    const content: unknown = JSON.parse(fs.readFileSync(path.join(folder, '.projen', 'tasks.json'), 'utf8'));
    return isRecord(content) && isRecord(content.tasks) ? Object.keys(content.tasks) : [];
  } catch {
    return [];
  }
}
