import type { ComposeValue } from '../model';
import type { Flaw } from './entry-rule';
import { containerRule } from './entry-rule';
import { bytes, hasContainer, literal, number, record } from './values';

/** The engine starts no container with less: 6 MiB. */
const LEAST = 6 * 1024 ** 2;

/** Limits of memory that the engine cannot keep. */
export const resourcesMemory = containerRule(
  { id: 'resources.memory', about: 'Limits of memory are large enough to start, and fit together.', pack: 'correctness', keys: ['mem_limit', 'mem_reservation', 'memswap_limit', 'mem_swappiness', 'deploy'] },
  ({ name, body }, report) => {
    if (!hasContainer(body)) {
      return;
    }
    const { limits, reservations } = record(record(body.deploy).resources);
    const limit = said('mem_limit', body.mem_limit) ?? said('deploy.resources.limits.memory', record(limits).memory) ?? NOTHING;
    const reservation = said('mem_reservation', body.mem_reservation) ?? said('deploy.resources.reservations.memory', record(reservations).memory) ?? NOTHING;
    for (const { at, text, size } of [limit, reservation]) {
      if (size > 0 && size < LEAST) {
        report({ at, message: `'${name}' has ${text} of memory, less than the engine can start a container with`, fix: "give at least '6m'" });
      }
    }
    if (limit.size > 0 && reservation.size > limit.size) {
      report({ at: reservation.at, message: `'${name}' is meant to have ${reservation.text} of memory, but may use ${limit.text} at most`, fix: 'reserve less than the limit' });
    }
    swapFlaws(name, limit, said('memswap_limit', body.memswap_limit) ?? NOTHING, number(body.mem_swappiness) ?? 0).forEach(report);
  },
);

interface Said {
  readonly at: string;
  readonly text: string;
  /** In bytes; 0 where there is none. */
  readonly size: number;
}

const NOTHING: Said = { at: '', text: '', size: 0 };

function said(at: string, value: ComposeValue | undefined): Said | undefined {
  return value === undefined ? undefined : { at, text: literal(value) ?? '', size: bytes(value) ?? 0 };
}

/** Not every kernel counts swap; one that does not takes anything. */
function swapFlaws(name: string, limit: Said, swap: Said, swappiness: number): Flaw[] {
  const flaws: Flaw[] = [];
  if (swap.size > 0 && limit.at === '') {
    flaws.push({ at: swap.at, message: `'${name}' has a limit of memory and swap, but none of memory`, fix: "add 'mem_limit'", severity: 'warning' });
  } else if (swap.size > 0 && swap.size < limit.size) {
    flaws.push({ at: swap.at, message: `'${name}' may use ${swap.text} of memory and swap, less than the ${limit.text} of memory alone`, fix: 'count the memory in, or leave it out', severity: 'warning' });
  }
  if (swappiness < -1 || swappiness > 100) {
    flaws.push({ at: 'mem_swappiness', message: `'${name}' has a swappiness of ${swappiness}`, fix: 'give a number from 0 to 100', severity: 'warning' });
  }
  return flaws;
}
