import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import { ComposeError } from '../core/private/errors';
import { checkId, checkName, nameByPath } from '../core/private/names';
import { Source } from '../core/private/source';
import { checkLiteral } from '../core/private/text';
import type { IStackFile, VariableDefinition } from './member';
import { checkOpen, FILE, hasMark, mark, SOURCE, STACK } from './member';
import { checkMinimumReleases } from './minimum-release';

/** What Compose accepts as a project name without changing it. */
const PROJECT_NAME = /^[a-z0-9][a-z0-9_-]*$/;

/** Options of a stack. */
export interface StackProps {
  /**
   * Name of the Compose project, in front of the names of its containers, networks and volumes: lower-case letters, digits, `_` and `-`.
   *
   * @default - the path of the stack, ids joined by '-'
   */
  readonly projectName?: string;

  /**
   * What the stack is for, one sentence. Stands in its README.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * The oldest Docker Compose that must understand the file, such as `2.24.0`; a newer key is an error.
   *
   * @default - that of the app
   */
  readonly minimumCompose?: string;

  /**
   * The oldest Docker Engine that must do what the file says, such as `25.0.0`; a newer key, or a newer value of one, is an error.
   *
   * @default - that of the app
   */
  readonly minimumEngine?: string;
}

/**
 * One Compose project: a directory with `docker-compose.yml` and every file it needs.
 *
 * @example
 *
 * const app = new App();
 * const shop = new Stack(app, 'shop', { description: 'Where customers order.' });
 * new Service(shop, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2') });
 * app.synth();
 */
export class Stack extends Construct {
  /** The stack that a construct belongs to. Throws when it stands in none. */
  public static of(construct: IConstruct): Stack {
    for (let scope: IConstruct | undefined = construct; scope; scope = scope.node.scope) {
      if (Stack.isStack(scope)) {
        return scope as Stack;
      }
    }
    throw new ComposeError('stack.missing', 'this construct stands in no stack; create it inside a Stack', construct);
  }

  /** True for a stack, also one of another copy of this library. */
  public static isStack(construct: IConstruct): boolean {
    return hasMark(construct, STACK);
  }

  /** Name of the Compose project. */
  public readonly projectName: string;
  /** Directory of the stack inside the output directory. */
  public readonly directory: string;
  /** What the stack is for. Undefined when nobody said. */
  public readonly description?: string;

  /** @internal */
  public readonly _minimumCompose?: string;
  /** @internal */
  public readonly _minimumEngine?: string;
  private readonly variables = new Map<string, VariableDefinition>();
  private readonly notes: string[] = [];

  constructor(scope: Construct, id: string, props: StackProps = {}) {
    checkId(scope, id);
    super(scope, id);
    mark(this, STACK);
    mark(this, SOURCE, Source.behind(new.target));
    const outer = this.node.scopes.slice(0, -1).find((ancestor) => Stack.isStack(ancestor));
    if (outer) {
      throw new ComposeError('stack.nested', `stack '${this.node.path}' stands inside stack '${outer.node.path}'; make both children of the app`, this);
    }
    this.directory = nameByPath(this, this.node.root);
    checkName('stack', this.directory, this);
    this.projectName = props.projectName ?? this.directory;
    this.description = props.description;
    this._minimumCompose = props.minimumCompose;
    this._minimumEngine = props.minimumEngine;
    this.checkProps(props);
  }

  /**
   * A file of this stack, to append to it or to replace it. Throws when no construct made it so far.
   *
   * @param path path inside the stack's directory, such as `nginx/nginx.conf`.
   */
  public file(path: string): IStackFile {
    const files = this.node.findAll().filter((construct) => hasMark(construct, FILE)) as IStackFile[];
    const file = files.find((candidate) => candidate.path === path);
    if (!file) {
      const known = files.map((candidate) => `'${candidate.path}'`).sort().join(', ') || 'none so far';
      throw new ComposeError('file.unknown', `the stack has no file '${path}'; its files are: ${known}`, this);
    }
    return file;
  }

  /**
   * Adds a sentence for whoever runs the stack, about what no file can see to. It stands in the stack's README and at the end of `cdk-compose up`.
   *
   * @param text one line, literal.
   */
  public addNote(text: string): void {
    checkOpen(this, 'addNote');
    checkLiteral(text, 'a note', this);
    if (/\p{Cc}/u.test(text) || text.trim() === '') {
      throw new ComposeError('stack.note', `${JSON.stringify(text)} is no note; write one line of text`, this);
    }
    this.notes.push(text);
  }

  /** What `addNote` was given. @internal */
  public get _notes(): readonly string[] {
    return this.notes;
  }

  /** The variables that were declared, by name. @internal */
  public get _variables(): ReadonlyMap<string, VariableDefinition> {
    return this.variables;
  }

  /** Keeps a declaration; the same one twice is one. @internal */
  public _declare(definition: VariableDefinition): void {
    const known = this.variables.get(definition.name);
    if (!known) {
      this.variables.set(definition.name, definition);
      return;
    }
    const difference = (['description', 'required', 'secret', 'generated', 'defaultValue'] as const).find((key) => known[key] !== definition[key]);
    if (difference) {
      throw new ComposeError(
        'variable.conflict',
        `variable '${definition.name}' was declared at '${known.path}' with another '${difference}' than at '${definition.path}'; declare it once and pass it on, or give one another name`,
        this,
      );
    }
  }

  private checkProps(props: StackProps): void {
    if (!PROJECT_NAME.test(this.projectName)) {
      throw new ComposeError(
        'stack.project-name',
        `'${this.projectName}' cannot be a Compose project name; use lower-case letters, digits, '_' and '-', starting with a letter or digit, or give a 'projectName'`,
        this,
      );
    }
    if (props.description !== undefined) {
      checkLiteral(props.description, "the stack's description", this);
    }
    checkMinimumReleases(props, this);
  }
}
