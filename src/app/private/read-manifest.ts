import * as fs from 'node:fs';
import { ComposeError } from '../../core/private/errors';
import { isRecord } from '../../core/private/objects';
import type { Manifest } from '../manifest';
import { MANIFEST_VERSION } from '../manifest';

/** A manifest is small; more is none of ours. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The manifest of an earlier synthesis; undefined where there is none.
 *
 * @param tolerant takes an unreadable file for none: it may be the half of a crash.
 */
export function readManifest(file: string, { tolerant = false } = {}): Manifest | undefined {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    return undefined;
  }
  try {
    return parseManifest(size > MOST_BYTES ? '' : fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (tolerant) {
      return undefined;
    }
    const reason = isRecord(error) ? String(error.message) : String(error);
    throw new ComposeError('manifest.unreadable', `'${file}' is no manifest of cdk-compose (${reason}); restore it from git, or delete the output directory and synthesize again`);
  }
}

function parseManifest(text: string): Manifest {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || value.generator !== 'cdk-compose') {
    throw new Error("it does not say 'generator: cdk-compose'");
  }
  if (value.version !== MANIFEST_VERSION) {
    throw new Error(`its version is ${String(value.version)}, this library reads ${MANIFEST_VERSION}`);
  }
  if (!isRecord(value.stacks) || !isRecord(value.files)) {
    throw new Error("it lacks 'stacks' or 'files'");
  }
  for (const [path, hash] of Object.entries(value.files)) {
    // Files of the manifest may be deleted: a path must not lead out of the output directory.
    if (typeof hash !== 'string' || path.split(/[\\/]/).includes('..') || /^([\\/]|[A-Za-z]:)/.test(path)) {
      throw new Error(`'${path}' is no file of an output directory`);
    }
  }
  return value as unknown as Manifest;
}
