import { isExternal } from './engine-name';
import { entryRule } from './entry-rule';
import { literal } from './values';

/** The driver that is there without any plugin makes a directory of the name. */
export const volumeName = entryRule(
  ['volumes'],
  { id: 'volume.name', about: 'The name of a volume is one that the engine takes.', pack: 'correctness', keys: ['name'] },
  (entry, report) => {
    const { name, body } = entry;
    const own = literal(body.name);
    if (own !== undefined && own !== '' && (body.driver === undefined || body.driver === 'local') && !isExternal(entry) && !/^[A-Za-z0-9][A-Za-z0-9_.-]+$/.test(own)) {
      report({ at: 'name', message: `volume '${name}' is called '${own}', which the engine does not take`, fix: "give two or more letters, digits, '_', '.' and '-', a letter or digit first" });
    }
  },
);
