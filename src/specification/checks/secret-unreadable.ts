import { ENTRY_NAMES } from '../model';
import { workloadRule } from './entry-rule';
import { literal, records } from './values';

/** A user by number, and perhaps its group. */
const USER = /^(\d+)(?::(\d+))?$/;

/** Compose writes what comes from a variable or from text with the owner and mode of the attachment. */
export const secretUnreadable = workloadRule(
  { id: 'secret.unreadable', about: 'The user of a container may read its secrets and configs.', pack: 'baseline', keys: ['secrets', 'configs'] },
  ({ name, body }, report, { sections }) => {
    for (const section of ['secrets', 'configs'] as const) {
      for (const [index, { source, uid, gid, mode }] of records(body[section])) {
        const { file, external } = sections[section].get(String(source))?.body ?? { file: '' };
        const bits = typeof mode === 'number' ? mode : /^[0-7]+$/.test(literal(mode) ?? '') ? parseInt(String(mode), 8) : undefined;
        // Of a file Compose mounts what is there.
        if (file === undefined && external === undefined && bits !== undefined && !mayRead(literal(body.user), literal(uid) ?? '0', literal(gid) ?? '0', bits)) {
          report({
            at: `${section}[${index}].mode`,
            message: `'${name}' runs as '${literal(body.user) ?? ''}', which may not read ${ENTRY_NAMES[section]} '${String(source)}': it belongs to ${literal(uid) ?? '0'}:${literal(gid) ?? '0'} with mode 0${bits.toString(8)}`,
            fix: "give it to the user of the container with 'uid' or 'gid', or let others read it: mode '0444'",
          });
        }
      }
    }
  },
);

/** True where nothing is known that speaks against it. */
function mayRead(user: string | undefined, uid: string, gid: string, bits: number): boolean {
  const [, number, group = '0'] = USER.exec(user ?? '') ?? [];
  if (number === undefined || number === '0') {
    return true;
  }
  const place = number === uid ? 0o100 : group === gid ? 0o010 : 1;
  return Math.floor(bits / place) % 8 >= 4;
}
