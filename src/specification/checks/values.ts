import { isRecord } from '../../core/private/objects';
import { containsVariable } from '../../core/private/text';
import type { ComposeObject, ComposeValue } from '../model';
import { hasNoReplica } from './references';

const EMPTY: ComposeObject = Object.freeze({});
const NOTHING: readonly never[] = [];

/** The mapping at a place; empty where there is none. */
export function record(value: ComposeValue | undefined): ComposeObject {
  return isRecord(value) ? (value as ComposeObject) : EMPTY;
}

/** The items of the list at a place with their indexes; a single text is a list of one, as in Compose. */
export function items(value: ComposeValue | undefined): [number, ComposeValue][] {
  return Array.isArray(value) ? value.map((item, index) => [index, item]) : typeof value === 'string' ? [[0, value]] : [];
}

/** The mappings among the items of a list, with their indexes. */
export function records(value: ComposeValue | undefined): [number, ComposeObject][] {
  const found: [number, ComposeObject][] = [];
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (isRecord(item)) {
        found.push([index, item]);
      }
    });
  }
  return found;
}

/** Literal text; undefined where there is none, or where a variable decides it. */
export function literal(value: ComposeValue | undefined): string | undefined {
  if (typeof value === 'string') {
    return containsVariable(value) ? undefined : value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** A number, or literal text that is one. */
export function number(value: ComposeValue | undefined): number | undefined {
  const text = literal(value);
  return text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** True for what Compose reads as true. */
export function isTrue(value: ComposeValue | undefined): boolean {
  return /^(true|y|yes|on)$/i.test(literal(value) ?? '');
}

/** One item of a mapping or of a list of `KEY=value`, and where it stands. */
export interface Pair {
  readonly key: string;
  readonly value: ComposeValue;
  readonly at: string;
}

/** The pairs of a mapping or of a list of `KEY=value`, each with its place. */
export function pairs(value: ComposeValue | undefined, at: string): Pair[] {
  if (isRecord(value)) {
    return Object.entries(value as ComposeObject).map(([key, item]) => ({ key, value: item, at: `${at}.${key}` }));
  }
  return items(value).map(([index, item]) => {
    const [key = '', ...rest] = String(item).split('=');
    return { key, value: rest.length === 0 ? null : rest.join('='), at: `${at}[${index}]` };
  });
}

type Attachment = readonly [network: string, settings: ComposeObject];

/** By what stands at `networks`: four rules ask for each service. */
const ATTACHMENTS = new WeakMap<object, readonly Attachment[]>();

/** The networks that a service joins with settings of its own there, and the settings. */
export function attachments({ networks }: ComposeObject): readonly Attachment[] {
  if (!isRecord(networks)) {
    return NOTHING;
  }
  let found = ATTACHMENTS.get(networks);
  if (!found) {
    const joined = Object.entries(networks as ComposeObject);
    const withSettings = joined.filter((entry): entry is [string, ComposeObject] => isRecord(entry[1]) && Object.keys(entry[1]).length > 0);
    found = withSettings.length > 0 ? withSettings : NOTHING;
    ATTACHMENTS.set(networks, found);
  }
  return found;
}

/** False for a service of which no container is made by this file: without replicas, or provided by a program outside. */
export function hasContainer(body: ComposeObject): boolean {
  return body.provider === undefined && !hasNoReplica(body);
}

/** How many containers a service asks for. */
export function containersOf({ scale, deploy }: ComposeObject): number {
  return number(scale) ?? number(record(deploy).replicas) ?? 1;
}

const SIZE_UNITS = 'bkmgtp';
/** Of a millisecond. */
const TIME_UNITS: { readonly [unit: string]: number } = {
  ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1e3, m: 6e4, h: 3.6e6, d: 8.64e7, w: 6.048e8,
};

/** A size such as `512m`. */
export function bytes(value: ComposeValue | undefined): number | undefined {
  const [, amount, unit = 'b'] = /^([0-9.]+) ?([kmgtpb])?(?:i?b)?$/i.exec(literal(value) ?? '') ?? [];
  return amount === undefined ? undefined : Math.trunc(Number(amount) * 1024 ** SIZE_UNITS.indexOf(unit.toLowerCase()));
}

/** A duration such as `1m30s`. */
export function milliseconds(value: ComposeValue | undefined): number | undefined {
  const [, sign, parts] = /^([+-]?)((?:[0-9.]+[a-zµμ]+)+)$/.exec(literal(value) ?? '') ?? [];
  if (parts === undefined) {
    return undefined;
  }
  const times = [...parts.matchAll(/([0-9.]+)([a-zµμ]+)/g)].map(([, amount, unit = '']) => Number(amount) * (TIME_UNITS[unit] ?? 0));
  return times.reduce((sum, time) => sum + time, 0) * (sign === '-' ? -1 : 1);
}
