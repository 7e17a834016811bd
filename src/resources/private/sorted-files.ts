import { byCodeUnit } from '../../core/private/objects';
import type { FileAttachment } from './workload-state';

/** Secrets or configs in the order in which they are written: by path in the container. */
export function sortedFiles(files: Iterable<[string, FileAttachment]> = []): FileAttachment[] {
  return [...files].sort(([a], [b]) => byCodeUnit(a, b)).map(([, file]) => file);
}
