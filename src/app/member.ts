import type { IConstruct } from 'constructs';
import { ComposeError } from '../core/private/errors';
import type { Source } from '../core/private/source';
import type { CertificateManifest } from './manifest';

/** A variable as it was declared: data that the stack keeps. */
export interface VariableDefinition {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly secret: boolean;
  readonly generated: boolean;
  readonly defaultValue?: string;
  /** Path of the construct that declared it first. */
  readonly path: string;
  readonly source: Source;
}

/**
 * A file that stands next to docker-compose.yml.
 *
 * The part that made it goes on working with it: what is appended comes behind what the part writes.
 */
export interface IStackFile extends IConstruct {
  /** Path inside the stack's directory, with `/` between folders. */
  readonly path: string;

  /**
   * Adds text behind the content.
   *
   * @param text literal text; a line break is put between what is there and the text when there is none.
   */
  append(text: string): void;

  /**
   * Takes the place of the content.
   *
   * @param text literal text.
   */
  replace(text: string): void;
}

/** Files that `bootstrap` makes where the stack runs, because they must not be in git. */
export interface LocalFiles {
  /** Variable whose value the file holds, by path inside the stack's directory. */
  readonly secretFiles?: { readonly [path: string]: string };
  readonly certificates?: readonly CertificateManifest[];
}

/** What the stack collects when it synthesizes; constructs are recognised by these marks, not by their class. */
export const STACK = Symbol.for('cdk-compose.Stack');
export const ELEMENT = Symbol.for('cdk-compose.Element');
export const FILE = Symbol.for('cdk-compose.StackFile');
export const SOURCE = Symbol.for('cdk-compose.Source');
export const LOCAL_FILES = Symbol.for('cdk-compose.LocalFiles');

/** True when the construct bears the mark. */
export function hasMark(construct: object, symbol: symbol): boolean {
  return symbol in construct;
}

/** Puts a mark on a construct; every instance of its class bears it, subclasses too. */
export function mark(construct: object, symbol: symbol, value: unknown = true): void {
  Object.defineProperty(construct, symbol, { value });
}

/** Refuses a change after synthesis has locked the tree, which would be in no file. */
export function checkOpen(construct: IConstruct, method: string): void {
  if (construct.node.locked) {
    throw new ComposeError('synth.locked', `'${method}' was called after synthesis began, so it would be in no file; call it before 'app.synth()'`, construct);
  }
}
