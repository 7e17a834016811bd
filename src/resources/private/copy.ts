/** A copy of options whose lists and maps are copies too, so that nobody changes them afterwards. */
export function copyOptions<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, copyMember(value)])) as T;
}

function copyMember(value: unknown): unknown {
  if (Array.isArray(value)) {
    return [...value];
  }
  const isMap = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isMap ? { ...value } : value;
}
