import { containsVariable } from '../../core/private/text';
import type { ComposeObject } from '../model';
import { entryRule } from './entry-rule';
import { items, literal, record } from './values';

const FIELDS: readonly { readonly least: number; readonly most: number; readonly words?: readonly string[] }[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, words: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  { least: 0, most: 7, words: 'sun mon tue wed thu fri sat'.split(' ') },
];
const NICKNAME = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly|reboot|every \S+)$/i;

/** Compose keeps schedules for other programs: it reads none, and starts no project with one. */
export const jobSchedule = entryRule(
  ['jobs'],
  {
    id: 'job.schedule', also: ['job.cron', 'job.timezone'], pack: 'baseline', keys: ['triggers'],
    about: 'Schedules of jobs can be read, and stand under a profile since Docker Compose starts no project with one.',
  },
  ({ name, body }, report) => {
    const schedules = items(record(body.triggers).schedule);
    if (schedules.length > 0 && body.profiles === undefined) {
      report({
        at: 'triggers.schedule',
        message: `'${name}' has a schedule and no profile: 'docker compose up' refuses the whole project`,
        fix: 'put the job under a profile for the program that runs schedules',
      });
    }
    for (const [index, schedule] of schedules) {
      const { cron, timezone }: Partial<ComposeObject> = typeof schedule === 'string' ? { cron: schedule } : record(schedule);
      const times = literal(cron);
      const zone = literal(timezone);
      const at = `triggers.schedule[${index}]`;
      if (times !== undefined && !isCron(times)) {
        report({ id: 'job.cron', at: `${at}.cron`, message: `'${times}' of '${name}' is no cron expression`, fix: "write minute, hour, day, month and day of the week: '0 3 * * *'" });
      }
      if (zone !== undefined && !isZone(zone)) {
        report({ id: 'job.timezone', at: `${at}.timezone`, message: `'${zone}' of '${name}' is no time zone`, fix: "write it as 'Europe/Berlin' or 'UTC'" });
      }
    }
  },
);

/** Five fields, or six with seconds in front; a nickname such as `@daily`. */
function isCron(text: string): boolean {
  if (containsVariable(text) || NICKNAME.test(text.trim())) {
    return true;
  }
  const fields = text.trim().split(/\s+/);
  const seconds = fields.length === 6 ? [{ least: 0, most: 59 }] : [];
  const allowed = [...seconds, ...FIELDS];
  return fields.length === allowed.length && fields.every((field, index) => {
    const limits = allowed[index];
    return limits !== undefined && field.split(',').every((part) => isPart(part.toLowerCase(), limits));
  });
}

/** A value, a range, everything, each perhaps with a step; `?`, `L` and `W` are of other dialects. */
function isPart(part: string, { least, most, words = [] }: (typeof FIELDS)[number]): boolean {
  const [span = '', step, more] = part.split('/');
  const within = (value: string): boolean => words.includes(value) || (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most);
  const [from = '', to, rest] = span.split('-');
  const isSpan = span === '*' || span === '?' || /[lw#]/.test(span.replace(/jul|wed/g, '')) || (within(from) && (to === undefined || within(to)) && rest === undefined);
  return isSpan && more === undefined && (step === undefined || (/^\d+$/.test(step) && Number(step) > 0));
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) {
      return false;
    }
    throw error;
  }
}
