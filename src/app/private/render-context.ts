import * as path from 'node:path';
import { startsWithVariable } from '../../core/private/text';
import type { RenderContext } from '../element';
import type { IImagePolicy } from '../image-policy';

/** Stands for the working directory where it does not matter which one it is. */
const ANYWHERE = '/.';

/** How the host looks from a stack's directory. */
export function renderContext(outdir: string, stackDirectory: string, images?: IImagePolicy): RenderContext {
  // Only an absolute output directory needs to know where the program runs.
  const base = path.posix.isAbsolute(outdir) ? process.cwd() : ANYWHERE;
  const from = path.posix.resolve(base, outdir, stackDirectory);
  return {
    hostPath(host) {
      // A variable in front decides where the path starts, so nothing can be put before it.
      if (startsWithVariable(host) || path.posix.isAbsolute(host) || host.startsWith('~') || path.win32.isAbsolute(host)) {
        return host;
      }
      const relative = path.posix.relative(from, path.posix.resolve(base, host));
      return relative === '' ? '.' : relative.startsWith('.') ? relative : `./${relative}`;
    },
    image(reference) {
      return { reference: images?.resolve(reference) ?? reference, platform: images?.platform };
    },
  };
}
