import type { Subject } from '../../core/private/finding';
import type { RenderedEntry, RenderedStack } from '../model';
import { subjectAt } from './entry-rule';
import { endingServices, profilesOf } from './references';
import type { Rule } from './rule';
import { hasContainer, isTrue, literal, number, record, records } from './values';

/** Most programs think that their files change only by themselves. */
export const volumeWriters: Rule = {
  id: 'volume.writers',
  about: 'A volume is written by one container at a time.',
  pack: 'baseline',
  *check(app) {
    for (const stack of app.stacks) {
      for (const [volume, writers] of writersOf(stack)) {
        const [first, second] = writers;
        if (first && (second || containers(first.entry) > 1)) {
          const names = [...new Set(writers.map(({ entry }) => `'${entry.name}'`))];
          yield {
            id: volumeWriters.id,
            severity: 'warning',
            message: names.length > 1
              ? `volume '${volume}' is written by ${names.join(' and ')} at the same time`
              : `volume '${volume}' is written by ${containers(first.entry)} containers of ${names[0]} at the same time`,
            fix: 'mount it read-only where it is only read, or acknowledge it where the programs know of each other',
            subjects: writers.map(({ subject }) => subject),
          };
        }
      }
    }
  },
};

interface Writer {
  readonly entry: RenderedEntry;
  readonly subject: Subject;
}

/** Who writes each volume all the time: not what runs to its end, nor what only a profile switches on. */
function writersOf(stack: RenderedStack): Map<string, Writer[]> {
  const ending = endingServices(stack);
  const writers = new Map<string, Writer[]>();
  for (const entry of stack.sections.services.values()) {
    const lasting = hasContainer(entry.body) && !ending.has(entry.name) && profilesOf(entry).length === 0;
    for (const [index, { type, source, read_only: readOnly, volume }] of lasting ? records(entry.body.volumes) : []) {
      const name = literal(source);
      if (type === 'volume' && name !== undefined && name !== '' && !isTrue(readOnly)) {
        const place = literal(record(volume).subpath);
        const key = place === undefined ? name : `${name}/${place}`;
        const known = writers.get(key) ?? [];
        if (known.at(-1)?.entry !== entry) {
          known.push({ entry, subject: subjectAt(entry, `volumes[${index}]`) });
        }
        writers.set(key, known);
      }
    }
  }
  return writers;
}

function containers({ body }: RenderedEntry): number {
  return number(body.scale) ?? number(record(body.deploy).replicas) ?? 1;
}
