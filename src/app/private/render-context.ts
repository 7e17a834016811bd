import { posix, win32 } from 'node:path';
import { startsWithVariable } from '../../core/private/text';
import type { RenderContext } from '../element';
import type { IImagePolicy } from '../image-policy';

/** How the host looks from a stack's directory. */
export function renderContext(outdir: string, stackDirectory: string, images?: IImagePolicy): RenderContext {
  return {
    hostPath(host) {
      // A variable in front decides where the path starts, so nothing can be put before it.
      if (startsWithVariable(host) || posix.isAbsolute(host) || host.startsWith('~') || win32.isAbsolute(host)) {
        return host;
      }
      const path = relativePath(posix.join(outdir, stackDirectory), host);
      return path === '' ? '.' : path.startsWith('.') ? path : `./${path}`;
    },
    image(reference) {
      return { reference: images?.resolve(reference) ?? reference, platform: images?.platform };
    },
  };
}

/** One path, relative to the working directory, as it reads from another. */
function relativePath(from: string, to: string): string {
  const leaves = (path: string): boolean => posix.isAbsolute(path) || posix.normalize(path).startsWith('..');
  if (leaves(from)) {
    // Only an output directory outside of the working directory needs to know where that is.
    return posix.relative(posix.resolve(process.cwd(), from), posix.resolve(process.cwd(), to));
  }
  return leaves(to) ? posix.join(posix.relative(from, '.'), to) : posix.relative(`/${from}`, `/${to}`);
}
