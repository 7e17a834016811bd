import { didYouMean } from '../../core/private/names';
import { serviceRule } from './entry-rule';
import { dependencies } from './references';
import { records } from './values';

/** Compose does not wait for what a hook shares a namespace or mounts with, nor look whether it is there. */
export const dependencyHook = serviceRule(
  { id: 'dependency.hook', about: 'What a hook shares a namespace or mounts with is a service of its stack.', pack: 'correctness', keys: ['pre_start'] },
  ({ name, body }, report, { sections: { services } }) => {
    for (const [index, hook] of records(body.pre_start)) {
      for (const { target, location } of dependencies(hook)) {
        if (!services.has(target)) {
          report({
            at: `pre_start[${index}].${location}`, message: `a hook of '${name}' needs '${target}', which is no service of this stack${didYouMean(target, services.keys())}`,
            fix: 'name a service of the same stack',
          });
        }
      }
    }
  },
);
