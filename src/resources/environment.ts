import type { IConstruct } from 'constructs';
import { checkOpen } from '../app';
import { ComposeError } from '../core/private/errors';
import { Source } from '../core/private/source';
import { checkLiteral, checkText } from '../core/private/text';

/** The environment variables of a container. */
export class Environment {
  /** The variables of a container. @internal */
  public static _of(owner: IConstruct, initial?: { [name: string]: string }): Environment {
    return new Environment(owner, initial);
  }

  private readonly values = new Map<string, string>();
  /** Calls after it was made, by the variable that they set. */
  private calls?: Map<string, Source>;
  private readonly isMade: boolean = false;

  private constructor(private readonly owner: IConstruct, initial: { [name: string]: string } = {}) {
    Object.entries(initial).forEach(([name, value]) => this.add(name, value));
    this.isMade = true;
  }

  /** The calls that set a variable, by the place of the variable. @internal */
  public get _calls(): [string, Source][] {
    return [...this.calls ?? []].map(([name, source]) => [`.environment.${name}`, source]);
  }

  /**
   * Sets a variable that is not set yet.
   *
   * @param name any text without `=`.
   * @param value literal text, which the container gets as it is; a `Variable` may stand in it.
   */
  public add(name: string, value: string): void {
    checkOpen(this.owner, 'environment.add');
    checkLiteral(name, 'the name of an environment variable', this.owner);
    if (name === '' || /[=\s\0]/.test(name)) {
      throw new ComposeError('environment.name', `'${name}' cannot be the name of an environment variable; it holds no '=' and no white space`, this.owner);
    }
    checkText(value, `environment variable '${name}'`, this.owner);
    const known = this.values.get(name);
    if (known !== undefined && known !== value) {
      throw new ComposeError('environment.conflict', `environment variable '${name}' is set already; set it once, or choose another 'prefix' for the connection that sets it`, this.owner);
    }
    this.values.set(name, value);
    if (this.isMade) {
      this.calls ??= new Map();
      this.calls.set(name, Source.behind(Environment.prototype.add));
    }
  }

  /** The variables by name. @internal */
  public _render(): { [name: string]: string } | undefined {
    return this.values.size === 0 ? undefined : Object.fromEntries(this.values);
  }
}
