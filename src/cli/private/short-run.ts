import { setFlagsFromString } from 'node:v8';

/**
 * What V8 is told by major version of Node. Each release has other options, and complains on standard error about those it does not
 * know: a release that is not listed here is left as it is.
 */
const OPTIONS: { readonly [node: string]: readonly string[] } = {
  // Three times the default, and less than half of it.
  20: ['--interrupt-budget=200000', '--max-inlined-bytecode-size-cumulative=400'],
  22: ['--concurrent-turbofan-max-threads=1', '--max-inlined-bytecode-size-cumulative=400'],
};

/**
 * Tells V8 that this process is over after some hundred milliseconds. V8 has four threads that optimize, and where there are fewer cores
 * they take them from the program, for code that it runs no more by then. docs/design/005-performance.md has what it brings.
 */
export function expectShortRun(version = process.versions.node, setOption = setFlagsFromString): void {
  const [major = ''] = version.split('.');
  OPTIONS[major]?.forEach((option) => setOption(option));
}
