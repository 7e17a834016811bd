import type { Finding } from '../../core/private/finding';
import { byCodeUnit, objectOf } from '../../core/private/objects';
import type { Source } from '../../core/private/source';
import { SOURCE } from '../member';
import type { Collection } from './collect';

/** The files that move with every edit of the program, so are never committed. */
export function localFiles({ constructs }: Collection, findings: readonly Finding[]): Map<string, string> {
  const sources: [string, string][] = [];
  for (const [path, construct] of constructs) {
    const source: Source | undefined = Reflect.get(construct, SOURCE);
    const line = source?.line();
    if (line !== undefined) {
      sources.push([path, line]);
    }
  }
  sources.sort(([a], [b]) => byCodeUnit(a, b));
  return new Map([
    ['.sources.json', json(objectOf(sources))],
    ['.findings.json', json({ version: 1, findings })],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
