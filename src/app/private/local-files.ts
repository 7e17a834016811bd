import type { Finding } from '../../core/private/finding';
import type { Source } from '../../core/private/source';
import { SOURCE } from '../member';
import type { Collection } from './collect';

/** The files that move with every edit of the program, so are never committed. */
export function localFiles({ constructs }: Collection, findings: readonly Finding[]): Map<string, string> {
  // Put together line by line: an object of all of them takes more room than its text.
  const members: string[] = [];
  for (const [path, construct] of constructs) {
    const source: Source | undefined = Reflect.get(construct, SOURCE);
    const line = source?.line();
    if (line !== undefined) {
      members.push(`  ${JSON.stringify(path)}: ${JSON.stringify(line)}`);
    }
  }
  return new Map([
    ['.sources.json', members.length === 0 ? '{}\n' : `{\n${members.join(',\n')}\n}\n`],
    ['.findings.json', `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`],
  ]);
}
