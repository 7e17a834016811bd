import type { Construct } from 'constructs';
import type { RenderContext } from '../app';
import { Element, StackFile } from '../app';
import type { ConfigSpec } from '../compose';
import { contentHash } from '../core/private/hash';
import { checkText } from '../core/private/text';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { IConfig } from './references';

/** Options of a config. */
export interface ConfigProps {
  /** Path of the file in the stack's directory, such as `nginx/nginx.conf`. */
  readonly path: string;

  /** The text. Compose interpolates no file, so it cannot hold a variable. */
  readonly content: string;

  /**
   * Key of the config in `docker-compose.yml`.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly configName?: string;
}

/**
 * A configuration file that is written next to `docker-compose.yml` and that containers read; when its content changes,
 * exactly its readers are recreated.
 *
 * @example
 *
 * declare const shop: Stack;
 * declare const api: Service;
 * const settings = new Config(shop, 'settings', { path: 'api/settings.json', content: '{ "currency": "EUR" }\n' });
 * api.addConfig(settings, { target: '/etc/api/settings.json' });
 */
export class Config extends Element implements IConfig {
  /**
   * A config whose file stands in your repository.
   *
   * @param file path on the host, relative to the working directory.
   */
  public static fromFile(scope: Construct, id: string, file: string): IConfig {
    return new ForeignConfig(scope, id, (context) => ({ file: context.hostPath(file) }), file);
  }

  /**
   * A config whose text stands in `docker-compose.yml` itself, so that variables may stand in it; containers with a
   * read-only root file system cannot have one.
   */
  public static inline(scope: Construct, id: string, content: string): IConfig {
    return new ForeignConfig(scope, id, () => ({ content }), content, contentHash(content));
  }

  /** A config whose text is made when it is written: what it describes may still grow. @internal */
  public static _late(scope: Construct, id: string, path: string, content: () => string): Config {
    const config = new Config(scope, id, { path, content: '' });
    config.file._renderLate(content);
    return config;
  }

  /** Key of the config in `docker-compose.yml`. */
  public readonly configName: string;

  private readonly file: StackFile;

  constructor(scope: Construct, id: string, props: ConfigProps) {
    super(scope, id, 'configs', props.configName);
    this.configName = this._name;
    this.file = new StackFile(this, 'File', { path: props.path, content: props.content });
  }

  /** Digest of the content as it is now. */
  public get contentHash(): string | undefined {
    return contentHash(this.file._render());
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('configs');
  }

  /** @internal */
  public _render(): ConfigSpec {
    return { file: `./${this.file.path}` };
  }
}

/** A config whose content is not a generated file. */
class ForeignConfig extends Element implements IConfig {
  public readonly configName: string;
  public readonly contentHash?: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly source: (context: RenderContext) => ConfigSpec,
    text: string,
    digest?: string,
  ) {
    super(scope, id, 'configs');
    checkText(text, 'the source of a config', this);
    this.configName = this._name;
    this.contentHash = digest;
  }

  public get _definition(): Definition {
    return definitionOf('configs');
  }

  public _render(context: RenderContext): ConfigSpec {
    return this.source(context);
  }
}
