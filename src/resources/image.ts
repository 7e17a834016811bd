import type { RenderContext } from '../app';
import type { BuildSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import type { ImageReference } from '../core/private/image-reference';
import { checkDigest, checkRepository, checkTag, formatImageReference, parseImageReference } from '../core/private/image-reference';
import { compact } from '../core/private/objects';
import { containsVariable } from '../core/private/text';
import type { BuildOptions } from './build-options';
import type { BuildRecipe } from './private/build';
import { checkBuild, renderBuild } from './private/build';
import { copyOptions } from './private/copy';

/** What the policy is asked about when only its platform matters. */
const ANY_IMAGE = 'scratch';

/** The keys of a service that its image decides. */
interface ImageKeys {
  readonly image?: string;
  readonly platform?: string;
  readonly buildSpec?: BuildSpec;
}

/**
 * What a container is started from: an image of a registry, or one that is built from a folder.
 *
 * Every part of a reference may hold a variable.
 *
 * @example
 *
 * const database = Image.of('postgres', '17.6-alpine');
 * const api = Image.fromBuild('./api', { target: 'production' });
 */
export class Image {
  /**
   * An image by its tag.
   *
   * @param repository such as `postgres`, `grafana/grafana` or `ghcr.io/acme/api`.
   * @param tag such as `17.6-alpine`; `latest` is another image tomorrow, which is a warning.
   */
  public static of(repository: string, tag: string): Image {
    checkRepository(repository);
    checkTag(tag);
    return new Image({ repository, tag });
  }

  /**
   * An image by its digest: the same bytes for ever.
   *
   * @param repository such as `postgres`, `grafana/grafana` or `ghcr.io/acme/api`.
   * @param digest `sha256:` and 64 hexadecimal digits.
   */
  public static ofDigest(repository: string, digest: string): Image {
    checkRepository(repository);
    checkDigest(digest);
    return new Image({ repository, digest });
  }

  /**
   * An image by its whole reference, such as `ghcr.io/acme/api:1.4@sha256:…`.
   *
   * @param reference as `docker pull` takes it; a variable may stand for all of it.
   */
  public static parse(reference: string): Image {
    return new Image(parseImageReference(reference));
  }

  /**
   * An image that Compose builds.
   *
   * @param contextPath folder that the Dockerfile copies from, relative to the app's working directory, or the address of a Git repository.
   * @param options how it is built.
   */
  public static fromBuild(contextPath: string, options: BuildOptions = {}): Image {
    const recipe = { contextPath, options: copyOptions(options) };
    checkBuild(recipe);
    return new Image(options.imageName === undefined ? undefined : parseImageReference(options.imageName), recipe);
  }

  /** The name without tag and digest. Undefined for an image that is built without a name. */
  public readonly repository?: string;
  /** The tag. Undefined when the reference has none. */
  public readonly tag?: string;
  /** The digest. Undefined when the reference has none. */
  public readonly digest?: string;

  private constructor(reference?: ImageReference, private readonly recipe?: BuildRecipe) {
    this.repository = reference?.repository;
    this.tag = reference?.tag;
    this.digest = reference?.digest;
  }

  /** The whole name, such as `postgres:17@sha256:…`. Undefined for an image that is built without a name. */
  public get reference(): string | undefined {
    return this.repository === undefined ? undefined : formatImageReference({ repository: this.repository, tag: this.tag, digest: this.digest });
  }

  /** True when the same reference may be another image tomorrow: the tag is `latest` or absent, and there is no digest. */
  public get isFloating(): boolean {
    return !this.isBuilt && this.digest === undefined && (this.tag ?? 'latest') === 'latest' && !containsVariable(this.repository ?? '');
  }

  /** True when Compose builds the image. */
  public get isBuilt(): boolean {
    return this.recipe !== undefined;
  }

  /**
   * The same image, pinned to a digest.
   *
   * @param digest `sha256:` and 64 hexadecimal digits.
   */
  public withDigest(digest: string): Image {
    checkDigest(digest);
    if (this.repository === undefined || this.isBuilt) {
      throw new ComposeError('image.digest', `an image that is built has no digest before it is built; leave '${digest}' out`);
    }
    return new Image({ repository: this.repository, tag: this.tag, digest });
  }

  /** The keys of a service that the image decides. @internal */
  public _render(context: RenderContext): ImageKeys {
    const { reference, recipe } = this;
    const resolved = context.image(recipe ? ANY_IMAGE : reference ?? ANY_IMAGE);
    return compact<ImageKeys>({
      image: recipe ? reference : resolved.reference,
      platform: resolved.platform,
      buildSpec: recipe && renderBuild(recipe, context),
    }) ?? {};
  }
}
