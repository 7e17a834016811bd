import { nearest } from '../../core/private/nearest';
import type { Flaw } from './entry-rule';
import { workloadRule } from './entry-rule';
import { hasContainer, items, literal } from './values';

/** As the kernel reads numbers. */
const NUMBER = /^(\d+|0x[\da-f]+)$/i;
const COUNT = { pattern: /^(\d+|0x[\da-f]+)[kmgtpe]?$/i, example: '1k' };
/** What takes a value, and what the kernel takes there. */
const VALUES: { readonly [option: string]: { readonly pattern: RegExp; readonly example: string } } = {
  size: { pattern: /^(\d+|0x[\da-f]+)[kmgtpe%]?$/i, example: '64m' },
  nr_blocks: COUNT,
  nr_inodes: COUNT,
  mode: { pattern: /^[0-7]+$/, example: '1777' },
  uid: { pattern: NUMBER, example: '1000' },
  gid: { pattern: NUMBER, example: '1000' },
  // What it takes depends on the machine.
  mpol: { pattern: /./, example: 'local' },
};
const SWITCHES = ('defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync mand nomand atime noatime diratime nodiratime relatime norelatime '
  + 'strictatime nostrictatime private rprivate shared rshared slave rslave unbindable runbindable').split(' ');

/** Compose passes what stands behind the path on; the engine refuses words that it does not know, the kernel values that are none. */
export const tmpfsOption = workloadRule(
  { id: 'tmpfs.option', about: "Memory that is mounted by 'tmpfs' has options that the engine takes.", pack: 'correctness', keys: ['tmpfs'] },
  ({ name, body }, report) => {
    for (const [index, item] of hasContainer(body) ? items(body.tmpfs) : []) {
      const text = literal(item) ?? '';
      if (!text.includes(':')) {
        continue;
      }
      const [path = '', ...options] = text.split(':');
      for (const option of options.join(':').split(',').filter((word) => word !== '')) {
        const flaw = flawOf(option, `'${name}' mounts memory at '${path}' with`);
        if (flaw) {
          report({ at: `tmpfs[${index}]`, ...flaw });
        }
      }
    }
  },
);

function flawOf(option: string, what: string): Flaw | undefined {
  const [key = '', ...rest] = option.split('=');
  const value = rest.join('=');
  const known = VALUES[key];
  if (known && rest.length > 0) {
    return known.pattern.test(value) ? undefined : { message: `${what} '${option}', which is no value of '${key}'`, fix: `write it as '${key}=${known.example}'` };
  }
  if (SWITCHES.includes(option)) {
    return undefined;
  }
  const meant = nearest(key, [...Object.keys(VALUES), ...SWITCHES]);
  return {
    message: `${what} the option '${option}', which the engine does not know`,
    fix: known ? `give it a value: '${key}=${known.example}'` : meant === undefined ? "remove it; common ones are 'size=64m', 'mode=1777', 'uid=1000', 'noexec' and 'ro'" : `write '${meant}'`,
    // Newer engines may know more.
    severity: 'warning',
  };
}
