import type { ComposeObject, ComposeValue } from '../model';
import { serviceRule } from './entry-rule';
import { bytes, literal, number, record } from './values';

/** A key of the service, its twin in `deploy`, and how their values become comparable. */
const TWINS: readonly { readonly key: string; readonly block: 'limits' | 'reservations'; readonly twin: string; readonly read: (value: ComposeValue | undefined) => number | undefined }[] = [
  { key: 'cpus', block: 'limits', twin: 'cpus', read: processors },
  { key: 'mem_limit', block: 'limits', twin: 'memory', read: bytes },
  { key: 'mem_reservation', block: 'reservations', twin: 'memory', read: bytes },
  { key: 'pids_limit', block: 'limits', twin: 'pids', read: number },
];

/** A limit that is said twice is said in the same way. */
export const resourcesConflict = serviceRule(
  { id: 'resources.conflict', about: "Limits of a service and those in its 'deploy' are the same.", pack: 'correctness', keys: TWINS.map(({ key }) => key) },
  ({ name, body }, report) => {
    const resources = record(record(body.deploy).resources);
    for (const { key, block, twin, read } of TWINS) {
      const own = read(body[key]);
      const there: ComposeObject | undefined = resources[block] === undefined ? undefined : record(resources[block]);
      // Compose takes a block without the twin for a limit of zero.
      const other = there?.[twin] === undefined ? 0 : read(there[twin]);
      if (there && own !== undefined && own !== 0 && other !== undefined && own !== other) {
        report({
          at: key,
          message: `'${name}' has ${key} ${literal(body[key])}, but ${there[twin] === undefined ? 'no' : literal(there[twin])} deploy.resources.${block}.${twin}`,
          fix: `say it in one place: either '${key}' or 'deploy.resources.${block}'`,
        });
      }
    }
  },
);

function processors(value: ComposeValue | undefined): number | undefined {
  const wanted = number(value);
  return wanted === undefined ? undefined : Math.fround(wanted);
}
