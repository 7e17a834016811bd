/** The objects that `share` froze. */
const SHARED = new WeakSet<object>();

/**
 * Freezes a value with all that is in it, so that many may hold it. What the services of a stack have in common is then spelled, checked
 * and written once: a third of a service of ordinary settings.
 */
export function share<T extends object>(value: T): T {
  if (!SHARED.has(value)) {
    Object.values(value).filter((member) => typeof member === 'object' && member !== null).forEach(share);
    SHARED.add(Object.freeze(value));
  }
  return value;
}

/** True for what `share` froze: it will never be another. */
export function isShared(value: object): boolean {
  return SHARED.has(value);
}
