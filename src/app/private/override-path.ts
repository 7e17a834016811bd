import type { IConstruct } from 'constructs';
import { ComposeError } from '../../core/private/errors';
import { isRecord } from '../../core/private/objects';
import { checkLiteral, checkText } from '../../core/private/text';
import type { ComposeValue } from '../../specification';

/** Keys from the entry on, list indexes as digits. */
export type OverridePath = readonly string[];

/** Splits `a.b\.c.0` into its keys; `\\` is a backslash in front of a dot. */
export function parseOverridePath(path: string, scope: IConstruct): OverridePath {
  checkLiteral(path, 'the path of an override', scope);
  const keys = [...`${path}.`.matchAll(/((?:\\[.\\]|[^.])*)\./g)].map(([, key = '']) => key.replace(/\\([.\\])/g, '$1'));
  if (keys.includes('')) {
    throw new ComposeError('override.path', `'${path}' holds an empty key; join keys by one '.', and write a dot inside a key as '\\.'`, scope);
  }
  const dangerous = keys.find((key) => key === '__proto__');
  if (dangerous) {
    throw new ComposeError('override.path', `'${path}' holds the key '${dangerous}', which no Compose file has`, scope);
  }
  return keys;
}

/** A copy of the value as plain data; refuses what no YAML file holds. */
export function toComposeValue(value: unknown, path: string, scope: IConstruct): ComposeValue {
  if (typeof value === 'string') {
    checkText(value, `the override of '${path}'`, scope);
    return value;
  }
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => toComposeValue(item, `${path}.${index}`, scope));
  }
  if (isRecord(value) && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)) {
    return Object.fromEntries(
      Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => {
        checkLiteral(key, `a key in the override of '${path}'`, scope);
        return [key, toComposeValue(item, `${path}.${key}`, scope)];
      }),
    );
  }
  const kind = value === undefined ? 'undefined' : typeof value === 'object' ? `a ${value.constructor.name}` : typeof value === 'number' ? String(value) : `a ${typeof value}`;
  throw new ComposeError(
    'override.value',
    `the override of '${path}' is ${kind}, which no Compose file can hold; give text, a number, a boolean, null, or lists and maps of these${value === undefined ? ", or call 'removeOverride'" : ''}`,
    scope,
  );
}
