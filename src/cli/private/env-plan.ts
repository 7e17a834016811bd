import type { DotenvEntry } from '../../core/private/dotenv';
import { parseDotenv, printDotenvValue, URL_SAFE } from '../../core/private/dotenv';
import { renderVariable } from '../../core/private/env-example';
import { ComposeError } from '../../core/private/errors';
import type { Finding } from '../../core/private/finding';
import { topologicalOrder } from '../../core/private/graph';
import { fillIn, variablesOf } from '../../core/private/text';
import type { ManifestStack, ManifestVariable } from './manifest-reader';

/** What goes into the plan of one `.env`. */
export interface EnvQuestion {
  readonly stack: ManifestStack;
  /** The text of `.env`; undefined when there is none yet. */
  readonly existing?: string;
  /** The text of `.env.example`. */
  readonly example: string;
  /** How messages call `.env`. */
  readonly file: string;
  readonly environment: { readonly [name: string]: string | undefined };
  /** Makes up a secret. */
  invent(): string;
}

/** What `.env` will be, and what that means. */
export interface EnvPlan {
  readonly text: string;
  /** Names that got a secret that was made up. */
  readonly invented: readonly string[];
  /** Names that were not there at all. */
  readonly added: readonly string[];
  /** The value of each variable of the stack, defaults included; an empty one is absent. */
  readonly values: ReadonlyMap<string, string>;
  /** Variables that only a person can fill in. */
  readonly missing: readonly ManifestVariable[];
  readonly findings: readonly Finding[];
}

/** Plans a `.env`: what is there stays as it is, byte for byte; what is missing is filled in or put behind it. */
export function planEnv(question: EnvQuestion): EnvPlan {
  const { stack, existing, example, file, environment } = question;
  const read = (text: string) => lastEntries(parseDotenv(text, { file, lookup: (name) => environment[name] }));
  const base = existing ?? example;
  const { text, invented, added } = complete(base, read(base), question);
  const entries = read(text);
  const values = valuesOf(stack.variables, entries);
  return {
    text,
    invented,
    added: existing === undefined ? [] : added,
    values,
    missing: stack.variables.filter(({ name, required }) => required && !values.has(name)),
    findings: stack.variables.flatMap((variable) => findingsOf(variable, entries.get(variable.name), question)),
  };
}

/** What Compose will take for each variable: its line, or the default with what the variables in it have. */
function valuesOf(variables: readonly ManifestVariable[], entries: ReadonlyMap<string, DotenvEntry>): Map<string, string> {
  const defaults = new Map(variables.map(({ name, defaultValue = '' }) => [name, defaultValue]));
  const values = new Map<string, string>();
  // Each comes after those in its default.
  for (const name of topologicalOrder(new Map([...defaults].map(([holder, text]) => [holder, variablesOf(text)])))) {
    let room = LONGEST;
    values.set(name, entries.get(name)?.value || fillIn(defaults.get(name) ?? '', (other) => {
      const value = values.get(other) ?? '';
      room -= value.length;
      if (room < 0) {
        throw new ComposeError('manifest.invalid', `the default of '${name}' is longer than ${LONGEST} characters with the variables in it; nothing was touched: run 'synth' to write it again`);
      }
      return value;
    }));
  }
  return new Map([...values].filter(([, value]) => value !== ''));
}

/** No system gives a program a longer value; defaults that hold each other twice would be longer than the memory. */
const LONGEST = 131_072;
const EMPTY = /^(""|'')?$/;

/** Where a name stands twice, Compose takes the last one. */
function lastEntries(entries: readonly DotenvEntry[]): Map<string, DotenvEntry> {
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function complete(base: string, entries: ReadonlyMap<string, DotenvEntry>, { stack, invent }: EnvQuestion) {
  const invented: string[] = [];
  const added: string[] = [];
  const fills: { start: number; end: number; value: string }[] = [];
  const appendices: string[] = [];
  for (const variable of stack.variables) {
    const { name, required, generate } = variable;
    const entry = entries.get(name);
    if (generate && entry?.place && EMPTY.test(base.slice(entry.place.start, entry.place.end))) {
      invented.push(name);
      fills.push({ ...entry.place, value: invent() });
    } else if (generate && !entry) {
      invented.push(name);
      added.push(name);
      appendices.push(renderVariable(variable, invent()));
    } else if (required && !entry) {
      added.push(name);
      appendices.push(renderVariable(variable, ''));
    }
  }
  let text = base;
  for (const { start, end, value } of fills.sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + printDotenvValue(value) + text.slice(end);
  }
  return { text: append(text, appendices), invented, added };
}

function append(text: string, appendices: readonly string[]): string {
  if (appendices.length === 0) {
    return text;
  }
  const separator = text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return text + separator + appendices.join('\n');
}

function findingsOf(variable: ManifestVariable, entry: DotenvEntry | undefined, { stack, file, environment }: EnvQuestion): Finding[] {
  const { name, inUrl } = variable;
  const value = entry?.value;
  if (!entry || value === undefined) {
    return [];
  }
  const places = [{ path: stack.directory, source: `${file}:${entry.line}` }];
  const findings: Finding[] = [];
  if (inUrl && !URL_SAFE.test(value)) {
    const refused = [...new Set(value.replace(/[A-Za-z0-9._~-]/g, ''))].map((character) => `'${character}'`).join(' ');
    findings.push({
      id: 'variable.url',
      severity: 'error',
      message: `'${name}' is part of a URL and holds ${refused}, which Compose cannot encode; allowed are A-Z a-z 0-9 . _ ~ -`,
      fix: `write another value in '${file}'; where it is the password of an existing database, change it there too`,
      places,
    });
  }
  if (entry.unset.length > 0) {
    findings.push({
      id: 'variable.unset',
      severity: 'warning',
      message: `the value of '${name}' mentions ${entry.unset.map((unset) => `'$${unset}'`).join(', ')}, which is not set: Compose puts nothing there`,
      fix: 'put the value in single quotes, where a dollar sign is a dollar sign, or set what it mentions in an earlier line',
      places,
    });
  }
  if (environment[name] !== undefined && environment[name] !== value) {
    findings.push({
      id: 'variable.shadowed',
      severity: 'warning',
      message: `'${name}' is set in this shell to something else: 'docker compose' takes the shell's value, the files under 'secrets/' hold that of '.env'`,
      fix: `unset ${name}`,
      places,
    });
  }
  return findings;
}
