/** True for a plain object, false for null, lists and scalars. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Orders text by its UTF-16 code units: the same on every machine and in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The entries of a map, ordered by key. */
export function sortedEntries<T>(map: { readonly [key: string]: T }): [string, T][] {
  return Object.entries(map).sort(([a], [b]) => byCodeUnit(a, b));
}

/**
 * An object of entries whose keys are names of the user. It has no prototype: V8 keeps it as a table from the start, where
 * `Object.fromEntries` makes a shape for each further key, which takes 16 MB for the first thousand; and `__proto__` is a key like others.
 */
export function objectOf<T>(entries: Iterable<readonly [string, T]>): { [key: string]: T } {
  const object: { [key: string]: T } = Object.create(null);
  for (const [key, value] of entries) {
    object[key] = value;
  }
  return object;
}

/** The list with one more item behind. The first makes a list that is as long as it, where `push` onto an empty one takes room for seventeen. */
export function appended<T>(list: T[] | undefined, item: T): T[] {
  if (!list) {
    return [item];
  }
  list.push(item);
  return list;
}

/** The members of several objects as one object, without those that are undefined; a later object wins. */
export function merged<T extends object>(...parts: readonly (Partial<T> | undefined)[]): Partial<T> {
  const all: Partial<T> = {};
  for (const part of parts) {
    for (const key in part) {
      if (part[key] !== undefined) {
        all[key] = part[key];
      }
    }
  }
  return all;
}

/** A copy without the members that are undefined; undefined when nothing is left. */
export function compact<T extends object>(members: T): T | undefined {
  const present = merged<T>(members);
  return Object.keys(present).length === 0 ? undefined : (present as T);
}
