import { appended } from '../../core/private/objects';
import type { RenderedApp, RenderedEntry } from '../model';
import { engineKey } from './engine-name';
import { subjectAt } from './entry-rule';
import { endingServices, profilesOf } from './references';
import type { Rule } from './rule';
import { containersOf, hasContainer, isTrue, literal, record, records } from './values';

/** Most programs think that their files change only by themselves. */
export const volumeWriters: Rule = {
  id: 'volume.writers',
  about: 'A volume is written by one container at a time.',
  pack: 'baseline',
  *check(app) {
    for (const writers of writersIn(app).values()) {
      const [first, second] = writers;
      if (first && (second || containersOf(first.entry.body) > 1)) {
        const names = [...new Set(writers.map(({ entry }) => `'${entry.name}'`))];
        yield {
          id: volumeWriters.id,
          severity: 'warning',
          message: second
            ? `volume '${first.volume}' is written by ${names.join(' and ')}${names.length > 1 ? '' : ' of several stacks'} at the same time`
            : `volume '${first.volume}' is written by ${containersOf(first.entry.body)} containers of ${names[0]} at the same time`,
          fix: 'mount it read-only where it is only read, or acknowledge it where the programs know of each other',
          subjects: writers.map(({ entry, at }) => subjectAt(entry, at)),
        };
      }
    }
  },
};

interface Writer {
  readonly entry: RenderedEntry;
  /** As its stack calls it, with the place inside. */
  readonly volume: string;
  readonly at: string;
}

/** Who writes each volume all the time: not what runs to its end, nor what only a profile switches on. */
function writersIn(app: RenderedApp): Map<string, Writer[]> {
  const writers = new Map<string, Writer[]>();
  for (const stack of app.stacks) {
    const ending = endingServices(stack);
    for (const entry of stack.sections.services.values()) {
      const lasting = hasContainer(entry.body) && !ending.has(entry.name) && profilesOf(entry).length === 0;
      for (const { at, name, volume } of lasting ? written(entry) : []) {
        const key = `${engineKey(stack, 'volumes', name)} ${volume.slice(name.length)}`;
        const known = writers.get(key);
        if (known?.at(-1)?.entry !== entry) {
          writers.set(key, appended(known, { entry, volume, at }));
        }
      }
    }
  }
  return writers;
}

function written({ body }: RenderedEntry): { at: string; name: string; volume: string }[] {
  return records(body.volumes).flatMap(([index, { type, source, read_only: readOnly, volume }]) => {
    const name = literal(source) ?? '';
    const place = literal(record(volume).subpath);
    const isWritten = type === 'volume' && name !== '' && !isTrue(readOnly);
    return isWritten ? [{ at: `volumes[${index}]`, name, volume: place === undefined ? name : `${name}/${place}` }] : [];
  });
}
