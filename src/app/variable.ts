import type { Construct } from 'constructs';
import { ComposeError } from '../core/private/errors';
import { variableNameByPath } from '../core/private/names';
import { Source } from '../core/private/source';
import { checkLiteral, checkText, parseText, rawText, variableText } from '../core/private/text';
import { checkOpen } from './member';
import { checkBraces } from './private/compose-text';
import { Stack } from './stack';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What every variable says of itself. */
export interface VariableOptions {
  /** What the value is and where to get it: stands in `.env.example` and in the message of Compose when the value is missing. */
  readonly description: string;
}

/** Options of a variable that need not be set. */
export interface OptionalVariableOptions extends VariableOptions {
  /** The value when nobody sets it: literal text, in which variables of the same stack may stand. */
  readonly defaultValue: string;
}

/**
 * A value that is known only where the stack runs: it stands in the `.env` beside `docker-compose.yml`.
 *
 * It goes into any text: `` `smtps://key:${mailKey}@mail.example.com` `` in TypeScript, `+` in Java, and
 * `mail_key.text` in Python and Go, whose formatting does not ask an object for its text.
 *
 * @example
 *
 * declare const shop: Stack;
 * declare const api: Service;
 * const mailKey = Variable.secret(shop, 'MAIL_API_KEY', { description: 'key of the mail provider' });
 * api.environment.add('MAIL_URL', `smtps://key:${mailKey}@mail.example.com`);
 */
export class Variable {
  /** A value that must be set. */
  public static required(scope: Construct, name: string, options: VariableOptions): Variable {
    return new Variable(scope, name, { ...options, required: true, secret: false, generated: false });
  }

  /**
   * A value that has a default. A default that holds a secret makes it a secret too.
   *
   * Other variables may stand in the default: it follows them wherever Compose and `.env` are read.
   */
  public static optional(scope: Construct, name: string, options: OptionalVariableOptions): Variable {
    const what = `the default of variable '${name}'`;
    checkText(options.defaultValue, what, scope);
    checkBraces(options.defaultValue, what, scope);
    const secret = checkDefault(options.defaultValue, name, scope);
    return new Variable(scope, name, { ...options, required: false, secret, generated: false });
  }

  /** A value that must be set, only a person knows and no file that may be committed holds, such as the key of a provider. */
  public static secret(scope: Construct, name: string, options: VariableOptions): Variable {
    return new Variable(scope, name, { ...options, required: true, secret: true, generated: false });
  }

  /** A secret that nobody needs to know: `cdk-compose bootstrap` invents 32 letters and digits where none is set. */
  public static password(scope: Construct, name: string, options: VariableOptions): Variable {
    return new Variable(scope, name, { ...options, required: true, secret: true, generated: true });
  }

  /** Compose's own syntax as text, which is written as it is: `Variable.raw('${TAG:-latest}')`. */
  public static raw(syntax: string): string {
    checkLiteral(syntax, 'raw Compose syntax');
    return rawText(syntax);
  }

  /** The name that a variable of a construct has by its place: `Variable.nameFor(authDb, 'PASSWORD')` is `AUTH_DB_PASSWORD`. */
  public static nameFor(scope: Construct, what: string): string {
    return variableNameByPath(scope, Stack.of(scope), what);
  }

  /** The variable's name in `.env`. */
  public readonly name: string;
  /** The text that stands for the value in any other text, in every language. */
  public readonly text: string;

  private constructor(scope: Construct, name: string, options: VariableSettings) {
    checkOpen(scope, 'Variable');
    if (!NAME.test(name)) {
      throw new ComposeError('variable.name', `'${name}' cannot be the name of a variable; use letters, digits and '_', not starting with a digit`, scope);
    }
    if (options.description.trim() === '') {
      throw new ComposeError('variable.description', `variable '${name}' needs a description; say what the value is and where to get it`, scope);
    }
    checkLiteral(options.description, `the description of variable '${name}'`, scope);
    checkBraces(options.description, `the description of variable '${name}'`, scope);
    const stack = Stack.of(scope);
    this.name = name;
    this.text = variableText(stack.node.path, name);
    stack._declare({ ...options, name, path: scope.node.path, source: Source.capture() });
  }

  /** The same as `text`, so that a variable can stand in a template string. */
  public toString(): string {
    return this.text;
  }
}

/**
 * Refuses what a default cannot hold, and tells whether it holds a secret. Only what was declared before may stand in it, so no
 * two defaults can hold each other.
 */
function checkDefault(defaultValue: string, name: string, scope: Construct): boolean {
  const stack = Stack.of(scope);
  const held = parseText(defaultValue).flatMap((part) => ('literal' in part ? [] : [part]));
  return held.map((part) => {
    if ('raw' in part) {
      throw new ComposeError('variable.default', `the default of variable '${name}' holds Compose's own syntax, '${part.raw}'; put a Variable there`, scope);
    }
    if (part.stack !== stack.node.path) {
      throw new ComposeError(
        'variable.stack',
        `the default of variable '${name}' holds '${part.variable}' of stack '${part.stack}', and each stack has its own .env; declare it in stack '${stack.node.path}' too`,
        scope,
      );
    }
    const definition = stack._variables.get(part.variable);
    if (!definition || part.variable === name) {
      throw new ComposeError('variable.default', `the default of variable '${name}' holds '${part.variable}', which was not declared before it; declare that first`, scope);
    }
    return definition.secret;
  }).includes(true);
}

interface VariableSettings extends VariableOptions {
  readonly required: boolean;
  readonly secret: boolean;
  readonly generated: boolean;
  readonly defaultValue?: string;
}
