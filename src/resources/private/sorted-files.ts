import { sortedEntries } from '../../core/private/objects';
import type { FileAttachment } from './workload-state';

/** Secrets or configs in the order in which they are written: by path in the container. */
export function sortedFiles(files: ReadonlyMap<string, FileAttachment>): FileAttachment[] {
  return sortedEntries(Object.fromEntries(files)).map(([, file]) => file);
}
