import type { Construct } from 'constructs';
import type { LocalFiles, RenderContext, Variable } from '../app';
import { Element, LOCAL_FILES, mark } from '../app';
import type { SecretSpec } from '../compose';
import { checkLiteral, checkText, variableText } from '../core/private/text';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { ISecret } from './references';

/** Options of a secret. */
export interface SecretProps {
  /** The variable of `.env` that holds the value; `cdk-compose bootstrap` puts it into the file that containers see. */
  readonly variable: Variable;

  /**
   * Key of the secret in `docker-compose.yml`, and name of its file under `secrets/`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly secretName?: string;
}

/**
 * A value that containers read as a file, `/run/secrets/<name>`: no environment and no committed file holds it.
 *
 * @example
 *
 * declare const shop: Stack;
 * const key = Variable.secret(shop, 'MAIL_API_KEY', { description: 'key of the mail provider' });
 * const mailKey = new Secret(shop, 'mail-key', { variable: key });
 * new Service(shop, 'mailer', { image: Image.of('ghcr.io/acme/mailer', '2.0.1'), secrets: [mailKey] });
 */
export class Secret extends Element implements ISecret {
  /**
   * A secret whose file somebody else makes.
   *
   * @param file path on the host, relative to the working directory; a container sees its owner and mode.
   */
  public static fromFile(scope: Construct, id: string, file: string): ISecret {
    return new FileSecret(scope, id, (context) => context.hostPath(file), file);
  }

  /**
   * A secret whose file stands in the stack's own directory and is made where the stack runs.
   *
   * @param file path inside the stack's directory, such as `certificates/localhost.key`.
   */
  public static fromLocalFile(scope: Construct, id: string, file: string): ISecret {
    return new FileSecret(scope, id, () => `./${file}`, file);
  }

  /**
   * A secret from the environment of the `docker compose` command. Containers with a read-only root file system cannot have one.
   *
   * @param name name of the environment variable.
   */
  public static fromEnvironment(scope: Construct, id: string, name: string): ISecret {
    return new EnvironmentSecret(scope, id, name);
  }

  /** Key of the secret in `docker-compose.yml`. */
  public readonly secretName: string;

  constructor(scope: Construct, id: string, props: SecretProps) {
    super(scope, id, 'secrets', props.secretName);
    this.secretName = this._name;
    if (props.variable.text !== variableText(this.stack.node.path, props.variable.name)) {
      throw this._error('variable.stack', `variable '${props.variable.name}' belongs to another stack, and each stack has its own .env; declare it in '${this.stack.node.path}' too`);
    }
    const local: LocalFiles = { secretFiles: { [this.file]: props.variable.name } };
    mark(this, LOCAL_FILES, local);
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('secrets');
  }

  /** @internal */
  public _render(): SecretSpec {
    return { file: `./${this.file}` };
  }

  private get file(): string {
    return `secrets/${this.secretName}`;
  }
}

/** A secret in a file that another program makes. */
class FileSecret extends Element implements ISecret {
  public readonly secretName: string;

  constructor(scope: Construct, id: string, private readonly path: (context: RenderContext) => string, file: string) {
    super(scope, id, 'secrets');
    checkText(file, 'the file of a secret', this);
    this.secretName = this._name;
  }

  public get _definition(): Definition {
    return definitionOf('secrets');
  }

  public _render(context: RenderContext): SecretSpec {
    return { file: this.path(context) };
  }
}

/** A secret that the command's environment holds. */
class EnvironmentSecret extends Element implements ISecret {
  public readonly secretName: string;

  constructor(scope: Construct, id: string, private readonly variable: string) {
    super(scope, id, 'secrets');
    checkLiteral(variable, 'the environment variable of a secret', this);
    this.secretName = this._name;
  }

  public get _definition(): Definition {
    return definitionOf('secrets');
  }

  public _render(): SecretSpec {
    return { environment: this.variable };
  }
}
