import { didYouMean } from '../../core/private/names';
import { serviceRule } from './entry-rule';
import { baseOf } from './references';

/** What a service extends is looked up in its own file, unless it names another one. */
export const extendsUndefined = serviceRule(
  { id: 'extends.undefined', about: 'A service extends one of its own stack, or of a file that it names.', pack: 'correctness', keys: ['extends'] },
  ({ name, body }, report, { sections: { services } }) => {
    const base = baseOf(body);
    if (base !== undefined && !services.has(base)) {
      report({
        at: 'extends',
        message: `'${name}' extends '${base}', which is no service of this stack${didYouMean(base, [...services.keys()].filter((other) => other !== name))}`,
        fix: 'extend a service of the same stack, or name the file of the other one too',
      });
    }
  },
);
