import { isExternal } from './engine-name';
import { entryRule } from './entry-rule';

/** Compose does not make an external volume, so it cannot heed how it is made. */
export const volumeExternal = entryRule(
  ['volumes'],
  { id: 'volume.external', about: 'An external volume has nothing but a name.', pack: 'correctness', keys: ['external'] },
  ({ name, body }, report) => {
    const external = isExternal({ body });
    const others = Object.keys(body).filter((key) => key !== 'external' && key !== 'name' && !key.startsWith('x-'));
    if (external && others.length > 0) {
      report({
        at: others[0],
        message: `volume '${name}' exists outside of the project, but has ${others.map((key) => `'${key}'`).join(', ')}`,
        fix: `remove ${others.length === 1 ? 'it' : 'them'}, or let the project make the volume`,
      });
    }
  },
);
