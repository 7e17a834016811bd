import { posix } from 'node:path';
import { ComposeError } from '../../core/private/errors';
import { checkText, containsVariable } from '../../core/private/text';

/** Refuses text of which nothing can be made; `what` names it for the message. */
export function checkPresent(text: string, what: string, code: string): void {
  checkText(text, what);
  if (text === '') {
    throw new ComposeError(code, `${what} is empty; give one`);
  }
}

/** Refuses a number that is not whole or outside its limits. */
export function checkWhole(value: number, what: string, code: string, minimum: number, maximum = Number.MAX_SAFE_INTEGER): void {
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    const allowed = maximum === Number.MAX_SAFE_INTEGER ? `a whole number from ${minimum} on` : `a whole number from ${minimum} to ${maximum}`;
    throw new ComposeError(code, `${what} is ${value}; give ${allowed}`);
  }
}

const ABSOLUTE = /^(\/|[A-Za-z]:[\\/]|\\\\)/;

/** The path inside a container without superfluous slashes and dots; refuses one that the engine would not mount at. */
export function containerPath(path: string): string {
  checkText(path, 'the target of a mount');
  if (containsVariable(path)) {
    return path;
  }
  if (!ABSOLUTE.test(path)) {
    throw new ComposeError('mount.target', `'${path}' is no path inside a container; start it with '/'`);
  }
  if (!path.startsWith('/')) {
    return path;
  }
  const clean = posix.normalize(path).replace(/^\/+/, '/').replace(/(.)\/$/, '$1');
  if (clean === '/') {
    throw new ComposeError('mount.target', `'${path}' is the root of the container, and nothing can be mounted there; give a directory or file below it`);
  }
  return clean;
}

/** Refuses a directory of a volume or image that leaves it. */
export function checkSubpath(subpath: string): void {
  checkText(subpath, 'the subpath of a mount');
  if (!containsVariable(subpath) && (subpath === '' || subpath.startsWith('/') || subpath.split('/').includes('..'))) {
    throw new ComposeError('mount.subpath', `'${subpath}' does not stand inside what is mounted; give a relative path without '..'`);
  }
}

const MODE = /^[0-7]{3,4}$/;

/** The number that octal digits such as `0755` stand for. */
export function fileMode(digits: string): number {
  if (!MODE.test(digits)) {
    throw new ComposeError('file.mode', `'${digits}' are no permissions; give three or four octal digits, as for chmod: '0755'`);
  }
  return parseInt(digits, 8);
}
