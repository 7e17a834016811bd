import type { App } from '../../src/app';
import type { Finding } from '../../src/core/private/finding';

/** The findings of a synthesis in memory; throws when there are errors among them. */
export function findingsOf(app: App): Finding[] {
  return app._synthInMemory().findings;
}

/** The text of a file of a synthesis in memory. */
export function fileOf(app: App, path: string): string {
  const text = app._synthInMemory().files[path];
  if (text === undefined) {
    throw new Error(`the app writes no '${path}'`);
  }
  return text;
}
