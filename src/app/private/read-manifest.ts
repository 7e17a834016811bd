import * as fs from 'node:fs';
import { ComposeError } from '../../core/private/errors';
import { isRecord } from '../../core/private/objects';
import { MANIFEST_VERSION } from '../manifest';

/** What the next synthesis needs to know of an earlier one. */
export interface KnownOutput {
  /** SHA-256 by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Names of volumes by directory of their stack. */
  readonly volumes: ReadonlyMap<string, readonly string[]>;
}

/** A path as we write them: folders and a file, none of them `..`, and nothing that another system would take for more. */
const PATH = /^(?!\.\.?(\/|$))[A-Za-z0-9._-]+(\/(?!\.\.?(\/|$))[A-Za-z0-9._-]+)*$/;

/** A manifest is small; more is none of ours. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The manifest of an earlier synthesis; undefined where there is none.
 *
 * @param tolerant takes an unreadable file for none: it may be the half of a crash.
 */
export function readManifest(file: string, { tolerant = false } = {}): KnownOutput | undefined {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    return undefined;
  }
  const known = size > MOST_BYTES ? `it has ${size} bytes` : parseManifest(fs.readFileSync(file, 'utf8'));
  if (typeof known !== 'string') {
    return known;
  }
  if (tolerant) {
    return undefined;
  }
  throw new ComposeError(
    'manifest.unreadable',
    `'${file}' is no manifest of cdk-compose (${known}); restore it from git, or delete the output directory and synthesize again`,
  );
}

/** What the manifest says, or what is wrong with it. */
function parseManifest(text: string): KnownOutput | string {
  const value = parseJson(text);
  if (!isRecord(value) || value.generator !== 'cdk-compose') {
    return "it does not say 'generator: cdk-compose'";
  }
  if (value.version !== MANIFEST_VERSION) {
    return `its version is ${String(value.version)}, this library reads ${MANIFEST_VERSION}`;
  }
  if (!isRecord(value.stacks) || !isRecord(value.files)) {
    return "it lacks 'stacks' or 'files'";
  }
  const files = new Map<string, string>();
  for (const [path, hash] of Object.entries(value.files)) {
    // Files of the manifest may be deleted: a path must not lead out of the output directory.
    if (typeof hash !== 'string' || !PATH.test(path)) {
      return `'${path}' is no file of an output directory`;
    }
    files.set(path, hash);
  }
  const volumes = Object.entries(value.stacks).map(([directory, stack]): [string, string[]] =>
    [directory, isRecord(stack) && isRecord(stack.volumes) ? Object.keys(stack.volumes) : []]);
  return { files, volumes: new Map(volumes) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
