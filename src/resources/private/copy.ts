/** A copy of options whose lists and maps are copies too, so that nobody changes them afterwards. */
export function copyOptions<T extends object>(options: T): T {
  const copy = { ...options };
  for (const key in copy) {
    copy[key] = copyMember(copy[key]);
  }
  return copy;
}

function copyMember<T>(value: T): T {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return [...value] as T;
  }
  return Object.getPrototypeOf(value) === Object.prototype ? { ...value } : value;
}
