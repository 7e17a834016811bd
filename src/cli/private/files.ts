import * as fs from 'node:fs';
import * as path from 'node:path';
import { ComposeError, systemError } from '../../core/private/errors';

/** Only its owner may read it. */
export const PRIVATE_FILE = 0o600;
/** Only its owner may look into it. */
export const PRIVATE_FOLDER = 0o700;
/** Everybody may read it, so that a container's own user can; its private folder keeps the host's other users out. */
export const MOUNTED_FILE = 0o444;

const LARGEST = 1024 * 1024;
const ALL_BITS = 0o777;
/** Windows has no such rights: every file there seems to be open to everybody. */
const HAS_MODES = process.platform !== 'win32';

/**
 * The folder of a stack. Paths inside it come from a manifest, so that nothing is read or written through a symbolic link: a
 * repository of somebody else cannot lead a secret out of its folder.
 */
export class StackFolder {
  /**
   * @param root the output directory, which a person named: it may be a link.
   * @param shown how messages call the output directory.
   * @param directory the stack's directory inside it.
   */
  constructor(private readonly root: string, private readonly shown: string, private readonly directory: string) {}

  /** How messages call a file inside it. */
  public show(file: string): string {
    return `${this.shown}/${this.directory}/${file}`;
  }

  /** The text of a file; undefined when there is none. */
  public read(file: string): string | undefined {
    const found = this.inspect(file);
    if (!found) {
      return undefined;
    }
    if (!found.isFile() || found.size > LARGEST) {
      throw new ComposeError('file.unexpected', `'${this.show(file)}' is no file of at most ${LARGEST} bytes; move it away`);
    }
    try {
      return fs.readFileSync(this.resolve(file), 'utf8');
    } catch (error) {
      throw this.unusable(file, error);
    }
  }

  /** Writes a file by one rename, so that it is never seen half; it has its rights before it has content. */
  public write(file: string, text: string, mode: number): void {
    this.inspect(file);
    const target = this.resolve(file);
    const next = `${target}.${process.pid}.next`;
    try {
      fs.rmSync(next, { force: true });
      const handle = fs.openSync(next, 'wx', mode);
      try {
        fs.fchmodSync(handle, mode);
        fs.writeFileSync(handle, text);
        fs.fsyncSync(handle);
      } finally {
        fs.closeSync(handle);
      }
      fs.renameSync(next, target);
    } catch (error) {
      fs.rmSync(next, { force: true });
      throw this.unusable(file, error);
    }
  }

  /** Makes a private folder, with those around it. */
  public makePrivateFolder(folder: string): void {
    this.inspect(folder);
    try {
      fs.mkdirSync(this.resolve(folder), { recursive: true, mode: PRIVATE_FOLDER });
    } catch (error) {
      throw this.unusable(folder, error);
    }
  }

  /** The rights of a file or folder; undefined where there is none, and on systems without such rights. */
  public modeOf(file: string): number | undefined {
    const found = this.inspect(file);
    return HAS_MODES && found ? found.mode % (ALL_BITS + 1) : undefined;
  }

  /** Gives a file or folder its rights. */
  public setMode(file: string, mode: number): void {
    try {
      fs.chmodSync(this.resolve(file), mode);
    } catch (error) {
      throw this.unusable(file, error);
    }
  }

  /** What stands at a path, after a look at each folder on the way to it. */
  private inspect(file: string): fs.Stats | undefined {
    let at = this.root;
    let found: fs.Stats | undefined;
    const segments = [this.directory, ...file.split('/')];
    for (const [index, segment] of segments.entries()) {
      at = path.join(at, segment);
      found = this.look(at, file);
      if (found?.isSymbolicLink()) {
        const shown = [this.shown, ...segments.slice(0, index + 1)].join('/');
        throw new ComposeError('file.link', `'${shown}' is a symbolic link, through which nothing is read or written here; put a real file or folder there`);
      }
    }
    return found;
  }

  private look(at: string, file: string): fs.Stats | undefined {
    try {
      return fs.lstatSync(at, { throwIfNoEntry: false });
    } catch (error) {
      throw this.unusable(file, error);
    }
  }

  private resolve(file: string): string {
    return path.join(this.root, this.directory, ...file.split('/'));
  }

  private unusable(file: string, error: unknown): unknown {
    const code = systemError(error)?.code;
    return code === undefined
      ? error
      : new ComposeError('file.unusable', `'${this.show(file)}' cannot be read or written (${code}); give yourself the right to, or move it away`);
  }
}
