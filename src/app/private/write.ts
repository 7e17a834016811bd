import * as fs from 'node:fs';
import * as path from 'node:path';
import { ComposeError, systemError } from '../../core/private/errors';
import { sha256 } from '../../core/private/hash';
import { byCodeUnit } from '../../core/private/objects';
import { MANIFEST } from '../manifest';
import type { FileText, Layout } from './layout';
import type { KnownOutput } from './read-manifest';
import { readManifest } from './read-manifest';

/** The manifest of a synthesis that is under way: tells after a crash which files were ours already. */
const NEXT_MANIFEST = '.manifest.next.json';
const TEMPORARY = /^\.synth-(\d+)$/;
/** What stands in the place of a file and is none. */
const BLOCKED = Symbol('blocked');

/** What is on disk against what will be. */
export interface Comparison {
  /** Paths whose content will be another, or that do not exist yet. */
  readonly changed: readonly string[];
  /** Files of an earlier synthesis that nothing writes any more. */
  readonly gone: readonly string[];
  /** Files of ours that somebody edited since. */
  readonly edited: readonly string[];
  /** Where the text of an edited file goes that is written again, by the file. */
  readonly kept: ReadonlyMap<string, string>;
  /** Files that no synthesis of ours wrote, standing where one is to be. */
  readonly foreign: readonly string[];
  /** Files that cannot be: a folder stands in their place, or a file in the place of a folder. */
  readonly blocked: readonly string[];
  /** Volumes of the previous manifest that are in no stack now, `directory/volume`. */
  readonly lostVolumes: readonly string[];
}

/** Compares the layout with the output directory, without changing anything. */
export function compare(layout: Layout, outdir: string): Comparison {
  const previous = readPrevious(outdir);
  const interrupted = readManifest(path.join(outdir, NEXT_MANIFEST), { tolerant: true });
  const wanted = new Map([...layout.files, [MANIFEST, [layout.manifestText]]]);
  const changed: string[] = [];
  const edited: string[] = [];
  const kept = new Map<string, string>();
  const foreign: string[] = [];
  const blocked: string[] = [];
  for (const [file, text] of wanted) {
    const found = readIfThere(outdir, file);
    if (found === BLOCKED) {
      blocked.push(file);
    } else if (found === undefined || !isText(found, text)) {
      changed.push(file);
      if (found !== undefined && file !== MANIFEST && !isOurs(file, found, previous, interrupted)) {
        if (previous?.files.has(file)) {
          edited.push(file);
          kept.set(file, placeFor(file, found, outdir));
        } else {
          foreign.push(file);
        }
      }
    }
  }
  const gone: string[] = [];
  for (const file of new Set([...previous?.files.keys() ?? [], ...interrupted?.files.keys() ?? []])) {
    const found = wanted.has(file) || !staysInside(outdir, file) ? undefined : readIfThere(outdir, file);
    if (found !== undefined && found !== BLOCKED) {
      (isOurs(file, found, previous, interrupted) ? gone : edited).push(file);
    }
  }
  for (const list of [changed, gone, edited, foreign, blocked]) {
    list.sort(byCodeUnit);
  }
  return { changed, gone, edited, kept, foreign, blocked, lostVolumes: lostVolumes(previous, layout) };
}

/**
 * Brings the output directory up to the layout: each file is replaced by one rename, so that a crash at any point
 * leaves it old or new, never half; the manifest comes last.
 *
 * @param local text by path of files that move with every edit of the program, so are never committed.
 */
export function write(layout: Layout, local: ReadonlyMap<string, string>, outdir: string, { changed, gone, kept }: Comparison): void {
  const temporary = path.join(outdir, `.synth-${process.pid}`);
  try {
    makeFolder(outdir);
    removeStale(outdir);
    const changedLocal = [...local].filter(([file, text]) => readIfThere(outdir, file) !== text).map(([file]) => file);
    if (changed.length + gone.length + changedLocal.length === 0) {
      fs.rmSync(path.join(outdir, NEXT_MANIFEST), { force: true });
      return;
    }
    makeFolder(temporary);
    replace(outdir, temporary, NEXT_MANIFEST, layout.manifestText);
    for (const [file, place] of kept) {
      replace(outdir, temporary, place, fs.readFileSync(path.join(outdir, file)));
    }
    for (const file of [...changed.filter((candidate) => candidate !== MANIFEST), ...changedLocal]) {
      replace(outdir, temporary, file, ...layout.files.get(file) ?? [local.get(file) ?? '']);
    }
    for (const file of gone) {
      remove(outdir, file);
    }
    fs.renameSync(path.join(outdir, NEXT_MANIFEST), path.join(outdir, MANIFEST));
  } catch (error) {
    throw unwritable(error, outdir);
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

/** The first name that is free, or holds the same text: an earlier edit is not lost for a later one. */
function placeFor(file: string, text: string, outdir: string): string {
  for (let number = 1; ; number++) {
    const place = `${file}${number > 1 ? `.${number}` : ''}.edited`;
    const found = readIfThere(outdir, place);
    if (found === undefined || found === text) {
      return place;
    }
  }
}

/** Whether what stands on the disk is the text that is wanted there. */
function isText(found: string, text: FileText): boolean {
  let length = 0;
  for (const piece of text) {
    if (!found.startsWith(piece, length)) {
      return false;
    }
    length += piece.length;
  }
  return length === found.length;
}

function isOurs(file: string, content: string, ...manifests: (KnownOutput | undefined)[]): boolean {
  const hash = sha256(content);
  return manifests.some((manifest) => manifest?.files.get(file) === hash);
}

function lostVolumes(previous: KnownOutput | undefined, { manifest }: Layout): string[] {
  return [...previous?.volumes ?? []].flatMap(([directory, volumes]) => {
    const stack = Object.hasOwn(manifest.stacks, directory) ? manifest.stacks[directory] : undefined;
    return stack ? volumes.filter((volume) => !Object.hasOwn(stack.volumes, volume)).map((volume) => `${directory}/${volume}`) : [];
  });
}

function readPrevious(outdir: string): KnownOutput | undefined {
  try {
    return readManifest(path.join(outdir, MANIFEST));
  } catch (error) {
    throw unwritable(error, outdir);
  }
}

function readIfThere(outdir: string, file: string): string | typeof BLOCKED | undefined {
  try {
    return fs.readFileSync(path.join(outdir, file), 'utf8');
  } catch (error) {
    const code = systemError(error)?.code;
    if (code === 'ENOENT') {
      return undefined;
    }
    if (code === 'EISDIR' || (code === 'ENOTDIR' && fs.statSync(outdir, { throwIfNoEntry: false })?.isDirectory())) {
      return BLOCKED;
    }
    throw unwritable(error, outdir);
  }
}

/** True unless a symbolic link leads from the output directory to the file: what stands elsewhere is not ours to delete. */
function staysInside(outdir: string, file: string): boolean {
  const folder = path.dirname(file);
  return !fs.existsSync(path.join(outdir, folder)) || fs.realpathSync(path.join(outdir, folder)) === path.join(fs.realpathSync(outdir), folder);
}

function replace(outdir: string, temporary: string, file: string, ...content: readonly (string | Buffer)[]): void {
  const next = path.join(temporary, 'next');
  const handle = fs.openSync(next, 'w');
  try {
    content.forEach((piece) => fs.writeFileSync(handle, piece));
  } finally {
    fs.closeSync(handle);
  }
  const target = path.join(outdir, file);
  makeFolder(path.dirname(target));
  fs.renameSync(next, target);
}

function remove(outdir: string, file: string): void {
  fs.rmSync(path.join(outdir, file));
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    const full = path.join(outdir, folder);
    if (fs.readdirSync(full).length > 0) {
      return;
    }
    fs.rmdirSync(full);
  }
}

/** Temporary folders of syntheses that were killed. */
function removeStale(outdir: string): void {
  for (const name of fs.readdirSync(outdir)) {
    const owner = Number(TEMPORARY.exec(name)?.[1]);
    if (owner && !isRunning(owner)) {
      fs.rmSync(path.join(outdir, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function makeFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
}

function unwritable(error: unknown, outdir: string): unknown {
  const reason = systemError(error);
  return reason ? new ComposeError(
    'output.unwritable',
    `the output directory '${outdir}' cannot be written (${reason.message}); make it a directory that you may write, or give the app another 'outdir'`,
  ) : error;
}
