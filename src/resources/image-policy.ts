import type { IImagePolicy } from '../app';
import { ComposeError } from '../core/private/errors';
import type { ImageReference } from '../core/private/image-reference';
import { checkDigest, checkPlatform, checkRepository, completeRepository, formatImageReference, parseImageReference } from '../core/private/image-reference';
import { containsVariable } from '../core/private/text';

/** Options of an image policy. */
export interface ImagePolicyOptions {
  /**
   * Where the images of a registry are fetched instead: from the registry's host name to what takes its place, a registry and
   * maybe a path in it.
   *
   * Images of Docker Hub, which name no registry, belong to `docker.io`, and the official ones of them to `library/` there:
   * with `{ 'docker.io': 'mirror.example.com/hub' }` the image `postgres:17` becomes `mirror.example.com/hub/library/postgres:17`.
   *
   * @default - every image from its own registry
   */
  readonly mirrors?: { [registry: string]: string };

  /**
   * The digest of each image by its reference: `{ 'postgres:17': 'sha256:…' }`, as a lock file would hold them.
   *
   * An image that names a digest itself keeps it.
   *
   * @default - tags are not pinned
   */
  readonly digests?: { [reference: string]: string };

  /**
   * The platform that every container runs on and every image is built for, such as `linux/amd64`.
   *
   * @default - that of the engine
   */
  readonly platform?: string;
}

/**
 * What holds for every image of an app: where it is fetched, which digest it has, what platform it is for.
 *
 * The names of images that are built, and references that hold a variable, stay as they are.
 *
 * @example
 *
 * const policy = ImagePolicy.of({ mirrors: { 'docker.io': 'mirror.example.com/hub' } });
 * policy.resolve('grafana/grafana:12.1.0'); // 'mirror.example.com/hub/grafana/grafana:12.1.0'
 */
export class ImagePolicy implements IImagePolicy {
  /** A policy of the given rules. */
  public static of(options: ImagePolicyOptions): ImagePolicy {
    return new ImagePolicy(options);
  }

  /** The platform of every container. Undefined when each runs on that of the engine. */
  public readonly platform?: string;

  private readonly mirrors = new Map<string, string>();
  private readonly digests = new Map<string, string>();

  private constructor(options: ImagePolicyOptions) {
    for (const [registry, mirror] of Object.entries(options.mirrors ?? {})) {
      checkMirror(registry, mirror);
      this.mirrors.set(registry, mirror);
    }
    for (const [reference, digest] of Object.entries(options.digests ?? {})) {
      checkDigest(digest);
      this.digests.set(completeName(parseImageReference(reference)), digest);
    }
    if (options.platform !== undefined) {
      checkPlatform(options.platform);
      this.platform = options.platform;
    }
  }

  /**
   * The reference that is written instead of the one that a service asks for.
   *
   * @param reference such as `postgres:17.6-alpine`.
   */
  public resolve(reference: string): string {
    const image = parseImageReference(reference);
    if (containsVariable(reference)) {
      return reference;
    }
    const { registry, path } = completeRepository(image.repository);
    const mirror = this.mirrors.get(registry);
    return formatImageReference({
      repository: mirror === undefined ? image.repository : `${mirror}/${path}`,
      tag: image.tag,
      digest: image.digest ?? this.digests.get(completeName(image)),
    });
  }
}

/** One name for all spellings of an image: `postgres` and `docker.io/library/postgres:latest` are the same. */
function completeName({ repository, tag }: ImageReference): string {
  const { registry, path } = completeRepository(repository);
  return `${registry}/${path}:${tag ?? 'latest'}`;
}

function checkMirror(registry: string, mirror: string): void {
  if (registry === '' || registry.includes('/')) {
    throw new ComposeError('image-policy.mirror', `'${registry}' is no registry; give its host name alone, 'docker.io' for Docker Hub`);
  }
  if (mirror.endsWith('/') || mirror.includes('://')) {
    throw new ComposeError(
      'image-policy.mirror',
      `'${mirror}' cannot take the place of '${registry}'; write a registry and maybe a path, without a scheme and a last '/': 'mirror.example.com/hub'`,
    );
  }
  checkRepository(`${mirror}/image`);
}
