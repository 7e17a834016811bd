import { nearest } from '../../core/private/nearest';
import { containsVariable } from '../../core/private/text';
import type { ComposeObject, ComposeValue } from '../model';
import type { Flaw } from './entry-rule';
import { workloadRule } from './entry-rule';
import type { Pair } from './values';
import { hasContainer, isTrue, literal, number, pairs, record } from './values';

const KEY = 'logging';
const STANDARD = 'json-file';
const COMPACT = 'local';
/** What every driver takes. */
const EVERYWHERE = ['mode', 'max-buffer-size', 'cache-disabled', 'cache-max-size', 'cache-max-file', 'cache-compress'];
const ROTATION = ['max-size', 'max-file', 'compress'];
const MARKS = ['tag', 'labels', 'labels-regex', 'env', 'env-regex'];
/** What the drivers of the engine take that work on any machine, up to Engine 28.5. */
const OPTIONS: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  [STANDARD, [...ROTATION, ...MARKS, ...EVERYWHERE]],
  [COMPACT, [...ROTATION, ...EVERYWHERE]],
  ['journald', [...MARKS, ...EVERYWHERE]],
  ['syslog', [...MARKS, ...'address facility format tls-ca-cert tls-cert tls-key tls-skip-verify'.split(' ').map((option) => `syslog-${option}`), ...EVERYWHERE]],
  ['fluentd', [
    ...MARKS,
    ...'address async async-connect async-reconnect-interval buffer-limit max-retries request-ack retry-wait sub-second-precision read-timeout write-timeout'
      .split(' ').map((option) => `fluentd-${option}`),
    ...EVERYWHERE,
  ]],
]);
const MODES = ['blocking', 'non-blocking'];
/** As Go reads numbers, and then a unit. */
const SIZE = /^\+?(\d+\.?\d*|\.\d+)(e\d+)? ?([kmgtp](i?b)?|b)?$/i;
const IN_FILES = [STANDARD, COMPACT];
/** Takes whatever it gets. */
const NOWHERE = 'none';

/** Compose passes the options of a log driver on; the engine refuses to create or to start the container. */
export const loggingOption = workloadRule(
  { id: 'logging.option', about: 'A log driver gets options that it takes.', pack: 'correctness', keys: [KEY] },
  ({ name, body }, report) => {
    const { driver: named, options } = record(body[KEY]);
    // An engine may have another standard driver.
    const driver = named === undefined ? undefined : literal(named);
    const given = record(options);
    for (const pair of hasContainer(body) && driver !== NOWHERE ? pairs(options, `${KEY}.options`) : []) {
      const flaw = unknown(pair, name, driver) ?? wrong(pair, name, driver, given);
      if (flaw) {
        report(flaw);
      }
    }
  },
);

function unknown({ key, at }: Pair, name: string, driver: string | undefined): Flaw | undefined {
  const known = OPTIONS.get(driver);
  if (!known || known.includes(key)) {
    return undefined;
  }
  const meant = nearest(key, known);
  const hint = meant === undefined ? '' : `; did you mean '${meant}'?`;
  return {
    at,
    message: `'${name}' gives the log driver '${driver}' the option '${key}', which it does not know${hint}`,
    fix: meant === undefined ? `use one of ${known.join(', ')}` : `write '${meant}'`,
    // Newer engines may know more.
    severity: 'warning',
  };
}

function wrong({ key, value, at }: Pair, name: string, driver: string | undefined, options: ComposeObject): Flaw | undefined {
  const text = literal(value);
  const inFiles = IN_FILES.includes(driver ?? '');
  const flaw = (what: string, fix: string): Flaw => ({ at, message: `'${name}' gives its log driver ${what}`, fix });
  if (text === undefined || text === '') {
    return undefined;
  }
  if (key === 'mode' && !MODES.includes(text)) {
    return flaw(`the mode '${text}'`, "give it 'blocking' or 'non-blocking'");
  }
  if (key === 'max-buffer-size' && isKnownOtherThan(options.mode, 'non-blocking')) {
    return flaw("a 'max-buffer-size', but no mode that buffers", "add the option mode: 'non-blocking'");
  }
  if (((inFiles && key === 'max-size') || key === 'max-buffer-size') && !SIZE.test(text)) {
    return flaw(`'${text}' as '${key}', which is no size`, "give it a size such as '10m'");
  }
  if (inFiles && key === 'max-file' && !(Number.isInteger(number(text)) && Number(text) >= 1)) {
    return flaw(`'${text}' as 'max-file', which is no number of files`, 'give it a whole number from 1 on');
  }
  // This driver compresses unless it is told not to.
  if (driver === COMPACT && key === 'max-file' && Number(text) === 1 && (options.compress === undefined || isTrue(options.compress))) {
    return flaw('one file, which it cannot compress while it writes to it', "add the option compress: 'false', or keep 2 files or more");
  }
  const keepsOne = options['max-size'] === undefined || options['max-file'] === undefined || number(options['max-file']) === 1;
  return driver === STANDARD && key === 'compress' && isTrue(text) && keepsOne
    ? flaw("'compress', but keeps one file, which it writes to", "add the options 'max-size' and 'max-file', the latter from 2 on")
    : undefined;
}

function isKnownOtherThan(value: ComposeValue | undefined, wanted: string): boolean {
  return value === undefined || (!containsVariable(String(value)) && value !== wanted);
}
