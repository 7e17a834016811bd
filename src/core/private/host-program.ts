import * as path from 'node:path';

/** Where jsii keeps the stack of a program in another language while that calls, if its environment says JSII_HOST_STACK_TRACES=1. */
const STACK = Symbol.for('jsii.context.hostStackTrace');
/** Where jsii keeps the folder of its own JavaScript. */
const KERNEL = Symbol.for('jsii.context.hostDirName');
/** What stands between the user's program and jsii: packages of Python by file, of Java by class. */
const PACKAGES = /[\\/](?:site-packages|dist-packages|cdk_compose)[\\/]/;
const CLASSES = /^(?:io\.github\.cdkcompose|software\.constructs|software\.amazon\.jsii|com\.fasterxml\.jackson|java|jdk)\./;

/** A line of a program in another language: Python says the whole path, Java only the name of the file. */
export interface HostLine {
  readonly file: string;
  readonly line: number;
}

/** The stack of the calling program, nearest frame first: undefined in JavaScript, and where jsii was not asked for it. */
export function hostStack(): unknown {
  return Reflect.get(globalThis, STACK);
}

/** The user's own line in such a stack; undefined when there is none. */
export function hostLine(stack: unknown): HostLine | undefined {
  for (const frame of Array.isArray(stack) ? stack : []) {
    const [file, line, , name] = Array.isArray(frame) ? frame : [];
    if (typeof file === 'string' && typeof line === 'number' && !PACKAGES.test(file) && !CLASSES.test(String(name))) {
      return { file, line };
    }
  }
  return undefined;
}

/** True for the JavaScript that answers the calls of other languages. */
export function isKernel(file: string): boolean {
  const folder: unknown = Reflect.get(globalThis, KERNEL);
  return typeof folder === 'string' && file.startsWith(folder + path.sep);
}
