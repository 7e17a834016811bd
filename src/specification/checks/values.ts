import { isRecord } from '../../core/private/objects';
import { containsVariable } from '../../core/private/text';
import type { ComposeObject, ComposeValue } from '../model';
import { hasNoReplica } from './references';

const EMPTY: ComposeObject = Object.freeze({});

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
  return items(value).filter((item): item is [number, ComposeObject] => isRecord(item[1]));
}

/** Literal text; undefined where there is none, or where a variable decides it. */
export function literal(value: ComposeValue | undefined): string | undefined {
  return (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') && !containsVariable(String(value)) ? String(value) : undefined;
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

/** The pairs of a mapping or of a list of `KEY=value`, each with its place. */
export function pairs(value: ComposeValue | undefined, at: string): { key: string; value: ComposeValue; at: string }[] {
  if (isRecord(value)) {
    return Object.entries(value as ComposeObject).map(([key, item]) => ({ key, value: item, at: `${at}.${key}` }));
  }
  return items(value).map(([index, item]) => {
    const [key = '', ...rest] = String(item).split('=');
    return { key, value: rest.length === 0 ? null : rest.join('='), at: `${at}[${index}]` };
  });
}

/** False for a service of which no container is made by this file: without replicas, or provided by a program outside. */
export function hasContainer(body: ComposeObject): boolean {
  return body.provider === undefined && !hasNoReplica(body);
}
