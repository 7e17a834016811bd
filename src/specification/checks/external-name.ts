import { entryRule } from './entry-rule';
import { literal, record } from './values';

/** The old form of `external` held the name. */
export const externalName = entryRule(
  ['networks', 'volumes', 'secrets', 'configs'],
  { id: 'external.name', about: 'What is external has one name.', pack: 'correctness', keys: ['external'] },
  ({ name, body }, report) => {
    const old = literal(record(body.external).name);
    const own = literal(body.name);
    if (old !== undefined && own !== undefined && old !== own) {
      report({ at: 'external.name', message: `'${name}' is called '${own}' by 'name', but '${old}' by 'external.name'`, fix: "keep 'name', and write 'external: true'" });
    }
  },
);
