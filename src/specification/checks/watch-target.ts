import { serviceRule } from './entry-rule';
import { literal, record, records } from './values';

/** What is watched, and where to its changes are copied. */
export const watchTarget = serviceRule(
  { id: 'watch.target', about: 'A watch rule that copies says where to, and every one says what it watches.', pack: 'correctness', keys: ['develop'] },
  ({ name, body }, report) => {
    for (const [index, { action, path, target }] of records(record(body.develop).watch)) {
      if (literal(path)?.trim() === '') {
        report({ id: 'watch.path', at: `develop.watch[${index}].path`, message: `'${name}' watches a path without a name`, fix: "give the path that is watched, such as './src'" });
      }
      if (/^(sync|sync\+restart|sync\+exec)$/.test(String(action)) && (target === undefined || target === '')) {
        report({
          at: `develop.watch[${index}]`,
          message: `'${name}' copies what changes in '${literal(path) ?? ''}', but does not say where to`,
          fix: "give the 'target' in the container",
        });
      }
    }
  },
);
