import * as fs from 'node:fs';
import * as path from 'node:path';
import { ComposeError, systemError } from '../../core/private/errors';
import { isRecord } from '../../core/private/objects';
import type { ManifestStack } from './manifest-reader';
import { MANIFEST, ManifestReader } from './manifest-reader';

/** The only version that this reader understands. */
const VERSION = 1;
const LARGEST = 64 * 1024 * 1024;

/** The stacks that a program wrote to an output directory. Refuses what is not a manifest of a known version. */
export function readManifest(folder: string, outdir: string): ManifestStack[] {
  const shown = `${outdir}/${MANIFEST}`;
  const file = path.resolve(folder, outdir, MANIFEST);
  const manifest = parse(readText(file, shown), shown);
  if (!isRecord(manifest) || manifest.generator !== 'cdk-compose') {
    throw new ComposeError('manifest.invalid', `'${shown}' was not written by cdk-compose; give the output directory of a program with --outdir`);
  }
  if (manifest.version !== VERSION) {
    throw new ComposeError(
      'manifest.version',
      `'${shown}' has version ${JSON.stringify(manifest.version)}, but this cdk-compose reads version ${VERSION};`
      + ' use the cdk-compose that wrote it, or synthesize again',
    );
  }
  return new ManifestReader(outdir).stacks(manifest.stacks);
}

function readText(file: string, shown: string): string {
  try {
    if (fs.statSync(file).size > LARGEST) {
      throw new ComposeError('manifest.invalid', `'${shown}' is larger than ${LARGEST} bytes, so it is no manifest`);
    }
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    const code = systemError(error)?.code;
    if (code === undefined) {
      throw error;
    }
    const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new ComposeError('manifest.missing', `'${shown}' ${reason}; run 'synth' first, or name the output directory with --outdir`);
  }
}

function parse(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ComposeError('manifest.invalid', `'${shown}' is not JSON; run 'synth' to write it again`);
  }
}
