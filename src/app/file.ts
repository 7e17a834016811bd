import { Construct } from 'constructs';
import { ComposeError } from '../core/private/errors';
import { checkId } from '../core/private/names';
import { Source } from '../core/private/source';
import { checkLiteral } from '../core/private/text';
import type { IStackFile } from './member';
import { checkOpen, FILE, mark, SOURCE } from './member';
import { Stack } from './stack';

/** A path below the stack's directory, in plain characters; none of its folders or files is hidden. */
const PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
/** What the stack writes itself, and what Compose would read in its place or beside it; upper and lower case are one on many disks. */
const TAKEN = /^(readme\.md|(docker-)?compose(\.override)?\.ya?ml)(\/|$)/i;
const PRIVATE = /^(secrets|certificates)(\/|$)/i;

/** Options of a file. */
export interface StackFileProps {
  /** Path inside the stack's directory, with `/` between folders: `nginx/nginx.conf`. */
  readonly path: string;

  /** The text. Compose interpolates no file, so it cannot hold a variable. */
  readonly content: string;
}

/**
 * A file that is written next to `docker-compose.yml`.
 *
 * @example
 *
 * declare const shop: Stack;
 * new StackFile(shop, 'notes', { path: 'docs/notes.md', content: '# Notes\n' });
 */
export class StackFile extends Construct implements IStackFile {
  /** Path inside the stack's directory. */
  public readonly path: string;
  private content: () => string;
  private readonly appended: string[] = [];

  constructor(scope: Construct, id: string, props: StackFileProps) {
    checkId(scope, id);
    super(scope, id);
    mark(this, FILE);
    mark(this, SOURCE, Source.behind(new.target));
    this.checkPath(props.path);
    this.path = props.path;
    checkLiteral(props.content, `file '${this.path}'`, this);
    this.content = () => props.content;
  }

  /** Adds text behind the content, on a line of its own. */
  public append(text: string): void {
    checkOpen(this, 'append');
    checkLiteral(text, `file '${this.path}'`, this);
    this.appended.push(text);
  }

  /** Takes the place of the content. */
  public replace(text: string): void {
    checkOpen(this, 'replace');
    checkLiteral(text, `file '${this.path}'`, this);
    this.content = () => text;
  }

  /** Makes the content when the file is written: what it describes may still grow. What a user puts in its place stays. @internal */
  public _renderLate(content: () => string): void {
    this.content = () => {
      const text = content();
      checkLiteral(text, `file '${this.path}'`, this);
      return text;
    };
  }

  /** The whole text, ending with a line break. @internal */
  public _render(): string {
    return [this.content(), ...this.appended].map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)).join('');
  }

  private checkPath(path: string): void {
    checkLiteral(path, 'the path of a file', this);
    if (!PATH.test(path) || TAKEN.test(path)) {
      throw new ComposeError(
        'file.path',
        `'${path}' cannot be the path of a file; it is relative to the stack's directory, of letters, digits, '.', '_' and '-', and neither README.md nor a Compose file`,
        this,
      );
    }
    if (PRIVATE.test(path)) {
      throw new ComposeError('file.path', `'${path}' stands in a folder that is never committed; generated files cannot be there`, this);
    }
    Stack.of(this);
  }
}
