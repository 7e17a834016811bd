import { containerRule } from './entry-rule';
import { hasContainer, number, record } from './values';

/** Times in microseconds, and what the kernel takes. */
const TIMES = [
  { key: 'cpu_period', least: 1_000, most: 1_000_000, allowed: 'from 1000 to 1000000' },
  { key: 'cpu_quota', least: 1_000, most: Infinity, allowed: 'from 1000 on' },
];

/** Shares of processors that the engine cannot give. */
export const resourcesCpus = containerRule(
  { id: 'resources.cpus', about: 'Shares of processors are said in one way that the kernel takes.', pack: 'correctness', keys: ['cpus', 'cpu_period', 'cpu_quota', 'deploy'] },
  ({ name, body }, report) => {
    if (!hasContainer(body)) {
      return;
    }
    const twin = record(record(record(body.deploy).resources).limits).cpus;
    const at = body.cpus === undefined ? 'deploy.resources.limits.cpus' : 'cpus';
    const cpus = number(body.cpus ?? twin) ?? 0;
    if (cpus !== 0 && cpus < 0.01) {
      report({ at, message: `'${name}' has ${cpus} processors`, fix: 'give at least 0.01' });
    }
    for (const { key, least, most, allowed } of TIMES) {
      const value = number(body[key]) ?? 0;
      if (value > 0 && cpus > 0) {
        report({ at: key, message: `'${name}' has '${key}' and '${at}', which say the same`, fix: 'leave one of them out' });
      } else if (value > 0 && (value < least || value > most)) {
        report({ at: key, message: `'${name}' has ${value} as ${key}, but it takes microseconds ${allowed}`, fix: `give a number ${allowed}, or say it with 'cpus'` });
      }
    }
  },
);
