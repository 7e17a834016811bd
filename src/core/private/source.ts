import * as fs from 'node:fs';
import { findSourceMap, SourceMap } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { hostLine, hostStack, isKernel } from './host-program';

/** Enough frames to climb out of whatever the library does inside one call, and out of a part. */
const FRAMES = 12;
/** `at name (place:1:2)` or `at place:1:2`, the place an absolute path or a URL; what `eval` made has none of its own. */
const FRAME = /^(?!.*<anonymous>:)(?:at (?:async )?|.*? \()((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).*):(\d+):(\d+)\)?$/;
const LIBRARY = path.resolve(__dirname, '..', '..');
const WITHIN_LIBRARY = LIBRARY + path.sep;
/** The stacks that ship with this library are its own user. */
const SHIPPED_STACKS = path.join(LIBRARY, 'stacks') + path.sep;
const OTHER_LIBRARIES = `${path.sep}node_modules${path.sep}`;
/** Test runners load programs into a context of their own, and their hooks for lines into the outermost one. */
const OUTERMOST_ERROR: ErrorConstructor = runInThisContext('Error');
const JAVASCRIPT = /\.[cm]?js$/;

/** A place in a file. */
interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A file of the user's own, and the places in it that were captured: a line that makes a thousand constructs is one place. */
interface OwnFile {
  readonly file: string;
  readonly frames: Map<number, Frame>;
}

/** The user's own files by the names that frames give them; undefined for those of others. */
const OWN_FILES = new Map<string, OwnFile | undefined>();
/** More than a line has columns. */
const COLUMNS = 2 ** 26;
/** Source maps by the file that names them, since most lines of a program are asked for at once. */
const SOURCE_MAPS = new Map<string, SourceMap | undefined>();

/** A frame; a stack as text; or, of a file that a loader compiled in memory, what asks the loader for one. */
type Place = Frame | string | (() => unknown);

/** The place in the user's program where something was made. Capturing costs microseconds; source maps are read only when somebody asks for the line. */
export class Source {
  /** Captures the caller of the library, however deep inside of it this happens. */
  public static capture(): Source {
    return Source.behind(Source.capture);
  }

  /**
   * Captures the user behind a function that is being called: `new.target` in a constructor, so that neither base classes nor a class of
   * the user's own count; or the method that users call.
   *
   * All of it stands in one function: each further one on the way makes V8 look at one more frame, and that is what takes the time.
   */
  public static behind(callee: NewableFunction | CallableFunction): Source {
    const host = hostStack();
    if (host !== undefined) {
      return new HostSource(host);
    }
    const { prepareStackTrace, stackTraceLimit } = Error;
    outerPreparation = prepareStackTrace;
    Error.prepareStackTrace = placeIn;
    try {
      // Most callers are users.
      Error.stackTraceLimit = 1;
      Error.captureStackTrace(HOLDER, callee);
      if (HOLDER.stack === undefined) {
        Error.stackTraceLimit = FRAMES;
        Error.captureStackTrace(HOLDER, callee);
      }
      return new Source(HOLDER.stack);
    } finally {
      Error.prepareStackTrace = prepareStackTrace;
      Error.stackTraceLimit = stackTraceLimit;
    }
  }

  constructor(private readonly place?: Place) {}

  /** `file:line:column` of the user's own line, relative to the working directory; undefined when no frame is the user's. */
  public line(): string | undefined {
    const frame = frameOf(this.place);
    if (!frame) {
      return undefined;
    }
    const { file, line, column } = original(frame);
    return `${relative(file)}:${line}:${column}`;
  }
}

/** The place in a program in another language, which V8 does not see. */
class HostSource extends Source {
  constructor(private readonly host: unknown) {
    super();
  }

  public override line(): string | undefined {
    const found = hostLine(this.host);
    return found && `${relative(found.file)}:${found.line}`;
  }
}

/** Each capture takes the place of the one before: a new object for each costs a quarter of the capture. */
const HOLDER: { readonly stack?: Place } = {};

/** What turned stacks into text before a capture began: loaders that compile files in memory put it there. */
let outerPreparation: typeof Error.prepareStackTrace;

/**
 * What stands in the place of the frames that V8 hands out: the innermost that is the user's own. It is read at once: frames that wait for a
 * reader take half a kilobyte, and text for all of them takes five times as long.
 */
function placeIn(_: unknown, sites: readonly NodeJS.CallSite[]): Place | undefined {
  for (const site of sites) {
    const own = ownFile(site);
    if (own) {
      // Only the loader that compiled a file in memory knows where its lines come from; it says so in its text.
      const loader = JAVASCRIPT.test(own.file) ? undefined : outerPreparation ?? OUTERMOST_ERROR.prepareStackTrace;
      return loader ? () => loader(new Error(), [site]) : frameAt(own, site.getLineNumber() ?? 0, site.getColumnNumber() ?? 0);
    }
  }
  return undefined;
}

function frameOf(place: Place | undefined): Frame | undefined {
  const found: unknown = typeof place === 'function' ? place() : place;
  return typeof found === 'string' ? frameIn(found) : found as Frame | undefined;
}

function frameAt({ file, frames }: OwnFile, line: number, column: number): Frame {
  const key = line * COLUMNS + column;
  let frame = frames.get(key);
  if (!frame) {
    frame = { file, line, column };
    frames.set(key, frame);
  }
  return frame;
}

/** The file of a frame when it is the user's own. */
function ownFile(site: NodeJS.CallSite): OwnFile | undefined {
  const name = site.getFileName() ?? '';
  if (!OWN_FILES.has(name)) {
    const file = name.startsWith('file://') ? fileURLToPath(name) : name;
    OWN_FILES.set(name, isUsersOwn(file) ? { file, frames: new Map() } : undefined);
  }
  return OWN_FILES.get(name);
}

function frameIn(stack: string): Frame | undefined {
  for (const text of stack.split('\n')) {
    const frame = parseFrame(text);
    if (frame && isUsersOwn(frame.file)) {
      return frame;
    }
  }
  return undefined;
}

function relative(file: string): string {
  const folder = process.cwd() + path.sep;
  const below = file.startsWith(folder) ? file.slice(folder.length) : path.isAbsolute(file) ? path.relative(folder, file) : file;
  return path.sep === '/' ? below : below.replaceAll(path.sep, '/');
}

function parseFrame(text: string): Frame | undefined {
  const match = FRAME.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const [, place = '', line, column] = match;
  const file = place.startsWith('file://') ? fileURLToPath(place) : place;
  return path.isAbsolute(file) ? { file, line: Number(line), column: Number(column) } : undefined;
}

function isUsersOwn(file: string): boolean {
  const inLibrary = file.startsWith(WITHIN_LIBRARY) && !file.startsWith(SHIPPED_STACKS);
  return path.isAbsolute(file) && !inLibrary && !file.includes(OTHER_LIBRARIES) && !isKernel(file);
}

/** Where the frame stands in the source that was compiled; the frame itself when there is no readable source map. */
function original(frame: Frame): Frame {
  const entry = sourceMapOf(frame.file)?.findEntry(frame.line - 1, frame.column - 1);
  return entry && 'originalSource' in entry
    ? { file: path.resolve(path.dirname(frame.file), entry.originalSource), line: entry.originalLine + 1, column: entry.originalColumn + 1 }
    : frame;
}

function sourceMapOf(file: string): SourceMap | undefined {
  if (!SOURCE_MAPS.has(file)) {
    let map: SourceMap | undefined;
    try {
      // Node knows the map itself where it was asked to: loaders such as tsx do.
      map = findSourceMap(file) ?? (JAVASCRIPT.test(file) ? readSourceMap(file) : undefined);
    } catch {
      // A broken source map must not hide the finding that it would have decorated.
    }
    SOURCE_MAPS.set(file, map);
  }
  return SOURCE_MAPS.get(file);
}

function readSourceMap(file: string): SourceMap | undefined {
  const url = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(fs.readFileSync(file, 'utf8'))?.[1];
  if (url === undefined) {
    return undefined;
  }
  const inline = /^data:application\/json[^,]*;base64,(.*)$/.exec(url)?.[1];
  const text = inline === undefined ? fs.readFileSync(path.resolve(path.dirname(file), url), 'utf8') : Buffer.from(inline, 'base64').toString('utf8');
  return new SourceMap(JSON.parse(text));
}
