import * as fs from 'node:fs';
import { SourceMap } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostLine, hostStack, isKernel } from './host-program';

/** Enough frames to climb out of a part, the service inside it and their base classes. */
const FRAMES = 12;
/** `at name (place:1:2)` or `at place:1:2`, the place an absolute path or a URL; what `eval` made has none of its own. */
const FRAME = /^(?!.*<anonymous>:)(?:at (?:async )?|.*? \()((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).*):(\d+):(\d+)\)?$/;
const LIBRARY = path.resolve(__dirname, '..', '..');
/** The stacks that ship with this library are its own user. */
const SHIPPED_STACKS = path.join(LIBRARY, 'stacks') + path.sep;
const OTHER_LIBRARIES = `${path.sep}node_modules${path.sep}`;

interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The place in the user's program where something was made. Capturing costs microseconds; the stack is turned
 * into text, and source maps are read, only when somebody asks for the line.
 */
export class Source {
  /** Captures the caller of the library. */
  public static capture(): Source {
    const source = new Source();
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = FRAMES;
    Error.captureStackTrace(source, Source.capture);
    Error.stackTraceLimit = limit;
    return source;
  }

  /** Written by V8, as text only when it is read. */
  declare private readonly stack: string;
  /** That of a program in another language, which V8 does not see. */
  private readonly host = hostStack();

  /** `file:line:column` of the user's own line, relative to the working directory; undefined when no frame is the user's. */
  public line(): string | undefined {
    if (this.host !== undefined) {
      const found = hostLine(this.host);
      return found && `${relative(found.file)}:${found.line}`;
    }
    for (const text of this.stack.split('\n')) {
      const frame = parseFrame(text);
      if (frame && isUsersOwn(frame.file)) {
        const { file, line, column } = original(frame);
        return `${relative(file)}:${line}:${column}`;
      }
    }
    return undefined;
  }
}

function relative(file: string): string {
  return path.isAbsolute(file) ? path.relative(process.cwd(), file).split(path.sep).join('/') : file;
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
  const inLibrary = file.startsWith(LIBRARY + path.sep) && !file.startsWith(SHIPPED_STACKS);
  return !inLibrary && !file.includes(OTHER_LIBRARIES) && !isKernel(file);
}

/** Where the frame stands in the source that was compiled; the frame itself when there is no readable source map. */
function original(frame: Frame): Frame {
  try {
    const map = /\.[cm]?js$/.test(frame.file) ? readSourceMap(frame.file) : undefined;
    const entry = map?.findEntry(frame.line - 1, frame.column - 1);
    return entry && 'originalSource' in entry
      ? { file: path.resolve(path.dirname(frame.file), entry.originalSource), line: entry.originalLine + 1, column: entry.originalColumn + 1 }
      : frame;
  } catch {
    // A broken source map must not hide the finding that it would have decorated.
    return frame;
  }
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
