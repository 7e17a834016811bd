import { Construct } from 'constructs';
import { ComposeError } from '../core/private/errors';
import { checkId, checkName, nameByPath } from '../core/private/names';
import { appended } from '../core/private/objects';
import { Source } from '../core/private/source';
import type { ComposeValue, Definition, Section } from '../specification';
import { ENTRY_NAMES } from '../specification';
import { checkOpen, ELEMENT, mark, SOURCE } from './member';
import type { OverridePath } from './private/override-path';
import { parseOverridePath, toComposeValue } from './private/override-path';
import { Stack } from './stack';

/** What an element needs to know of its surroundings to render. */
export interface RenderContext {
  /** A host path, relative to the app's working directory, as it reads from the stack's directory. */
  hostPath(path: string): string;
  /** An image reference after the app-wide policy, with the platform it asks for. */
  image(reference: string): { readonly reference: string; readonly platform?: string };
}

/** A change by path that is made after the element has rendered. */
export interface Override {
  readonly path: OverridePath;
  /** Undefined removes what is there. */
  readonly value: ComposeValue | undefined;
  readonly source: Source;
}

/** What nearly all elements have. */
const NO_OVERRIDES: readonly Override[] = [];

/**
 * Whatever becomes one entry of a section of `docker-compose.yml`: a service, network, volume, secret or config.
 *
 * Its name is the path inside the stack, ids joined by `-` and `Default` left out, unless one is given.
 */
export abstract class Element extends Construct {
  /** The stack it belongs to. */
  public readonly stack: Stack;

  /** Key in its section. @internal */
  public readonly _name: string;
  private overrideCalls?: Override[];

  /**
   * @param scope the construct it stands in.
   * @param id unique among its siblings.
   * @param section the section of `docker-compose.yml` that it is an entry of, such as `services`.
   * @param name the key in the section; by default the path inside the stack.
   */
  protected constructor(scope: Construct, id: string, section: string, name?: string) {
    checkId(scope, id);
    super(scope, id);
    mark(this, ELEMENT, section);
    mark(this, SOURCE, Source.behind(new.target));
    this.stack = Stack.of(this);
    this._name = name ?? nameByPath(this, this.stack);
    checkName(ENTRY_NAMES[section as Section], this._name, this);
  }

  /**
   * Sets anything in the rendered entry, after everything else: what is not typed yet, or what a part decided otherwise.
   *
   * @param path keys from the entry on, in either spelling, joined by `.`; a dot inside a key is written `\.`, a backslash before a dot `\\`, a list index is a number: `deploy.resources.limits.pids`.
   * @param value text, a number, a boolean, null, or lists and maps of these.
   */
  public override(path: string, value: unknown): void {
    checkOpen(this, 'override');
    this.addOverride({ path: parseOverridePath(path, this), value: toComposeValue(value, path, this), source: Source.capture() });
  }

  /**
   * Removes anything from the rendered entry, after everything else.
   *
   * @param path keys from the entry on, as in `override`.
   */
  public removeOverride(path: string): void {
    checkOpen(this, 'removeOverride');
    this.addOverride({ path: parseOverridePath(path, this), value: undefined, source: Source.capture() });
  }

  /** The changes by path, in the order of the calls. @internal */
  public get _overrides(): readonly Override[] {
    return this.overrideCalls ?? NO_OVERRIDES;
  }

  /** The rows that the rendered struct follows. @internal */
  public abstract get _definition(): Definition;

  /** The typed L1 struct, camelCase, long forms only. @internal */
  public abstract _render(context: RenderContext): object;

  /** The calls of methods that put something into the entry, by its place there: `.ports[0]`, `.labels.team`. @internal */
  public get _calls(): readonly (readonly [string, Source])[] {
    return [];
  }

  /** Refuses a change after synthesis began. @internal */
  protected _checkOpen(method: string): void {
    checkOpen(this, method);
  }

  /** An error about this element. @internal */
  protected _error(code: string, message: string): ComposeError {
    return new ComposeError(code, message, this);
  }

  private addOverride(override: Override): void {
    this.overrideCalls = appended(this.overrideCalls, override);
  }
}
