import { ComposeError } from '../../../core/private/errors';
import { ipVersion } from '../../../core/private/ip-address';
import { checkLiteral } from '../../../core/private/text';

/** A token of HTTP: names of headers and methods. */
const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
/** A line break would begin a header that nobody wrote. */
const CONTROL = /[\u0000-\u001F\u007F]/;
/** nginx reads no longer word. */
const LONGEST = 4_000;
const HOST_NAME = /^(\*\.)?[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/;
const BITS: { readonly [version: number]: number } = { 4: 32, 6: 128 };

/** Refuses a path that no request could have once nginx has decoded it. */
export function checkPath(path: string, what: string): void {
  checkLiteral(path, what);
  const problem = !path.startsWith('/') ? "does not start with '/'"
    : /[?#]/.test(path) ? "holds '?' or '#', which end a path"
      : /%[0-9A-Fa-f]{2}/.test(path) ? 'is percent-encoded, but nginx compares decoded paths'
        : /\/\/|\/\.{1,2}(\/|$)/.test(path) ? "holds '//', '/.' or '/..', which nginx resolves before it compares"
          : CONTROL.test(path) ? 'holds a control character'
            : path.length > LONGEST ? `is longer than ${LONGEST} characters` : undefined;
  if (problem !== undefined) {
    throw new ComposeError('route.path', `${what} is '${path}', which ${problem}; give it as '/api/'`);
  }
}

/** Refuses a header that HTTP could not carry. */
export function checkHeader(name: string, value: string): void {
  checkLiteral(name, 'the name of a header');
  checkLiteral(value, `header '${name}'`);
  if (!TOKEN.test(name)) {
    throw new ComposeError('header.name', `'${name}' cannot be the name of a header; use letters, digits and '-'`);
  }
  if (CONTROL.test(value) || value.length > LONGEST) {
    throw new ComposeError('header.value', `the value of header '${name}' holds a line break or another control character, or is longer than ${LONGEST} characters; shorten it to one line`);
  }
}

/** Refuses what is not an address or a network. */
export function checkNetwork(network: string, what: string): void {
  checkLiteral(network, what);
  const [address = '', bits, ...more] = network.split('/');
  const most = BITS[ipVersion(address)] ?? 0;
  const whole = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  if (most === 0 || !whole || more.length > 0) {
    throw new ComposeError('network.range', `${what} is '${network}'; give an address such as '10.0.0.5' or a network such as '10.0.0.0/8'`);
  }
}

/** Refuses what cannot be the name in an address; one `*` in front stands for every name below. */
export function checkHostName(name: string): void {
  checkLiteral(name, 'a host name');
  if (!HOST_NAME.test(name) || name.includes('..') || name.length > 253) {
    throw new ComposeError('site.name', `'${name}' is no host name; give one such as 'shop.example.com' or '*.example.com'`);
  }
}

/** Refuses a word that stands for a method of HTTP. */
export function checkMethod(method: string): void {
  if (!/^[A-Z]+$/.test(method)) {
    throw new ComposeError('cors.method', `'${method}' is no method of HTTP; give capitals such as 'GET'`);
  }
}

/** Refuses a name that nginx could not take for a zone, a cache or an upstream. */
export function checkZoneName(name: string, what: string, code: string): void {
  checkLiteral(name, what);
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$/.test(name)) {
    throw new ComposeError(code, `${what} is '${name}'; use up to 63 letters, digits, '_', '.' and '-', starting with a letter or digit`);
  }
}

/** Refuses a number that is not whole or too small. */
export function checkCount(count: number, what: string, code: string, least: number): void {
  if (!Number.isSafeInteger(count) || count < least) {
    throw new ComposeError(code, `${what} is ${count}; give a whole number from ${least} on`);
  }
}
