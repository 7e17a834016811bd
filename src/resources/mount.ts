import type { RenderContext } from '../app';
import type { MountSpec, TmpfsOptionsSpec, VolumeOptionsSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import { compact } from '../core/private/objects';
import type { Image } from './image';
import type { BindMountOptions, ImageMountOptions, TmpfsMountOptions, VolumeMountOptions } from './mount-options';
import { BindRecursion } from './mount-options';
import { checkPresent, checkSubpath, containerPath, fileMode } from './private/checks';
import type { IVolume } from './references';

/**
 * Something of the host, the engine or an image at a path of a container.
 *
 * @example
 *
 * declare const data: Volume;
 * const database = Mount.volume(data, '/var/lib/postgresql');
 * const scripts = Mount.bind('./scripts', '/scripts').readOnly();
 * const scratch = Mount.tmpfs('/tmp', { size: Size.mebibytes(64) });
 */
export class Mount {
  /**
   * A volume.
   *
   * @param volume the volume.
   * @param target absolute path in the container.
   * @param options which part of it, and how.
   */
  public static volume(volume: IVolume, target: string, options: VolumeMountOptions = {}): Mount {
    return new Mount({ type: 'volume', target, volume: volumeOptions(options) }, { volume });
  }

  /**
   * A volume without a name: it belongs to one container and goes with it.
   *
   * @param target absolute path in the container.
   * @param options how it is mounted.
   */
  public static anonymousVolume(target: string, options: VolumeMountOptions = {}): Mount {
    return new Mount({ type: 'volume', target, volume: volumeOptions(options) });
  }

  /**
   * A file or directory of the host, which must exist.
   *
   * @param hostPath path relative to the app's working directory, or absolute.
   * @param target absolute path in the container.
   * @param options how it is mounted.
   */
  public static bind(hostPath: string, target: string, options: BindMountOptions = {}): Mount {
    checkPresent(hostPath, `the host path for '${target}'`, 'mount.source');
    const { createHostPath = false, propagation, recursive, selinux, consistency } = options;
    const readOnly = recursive === BindRecursion.READONLY ? true : undefined;
    return new Mount(
      { type: 'bind', target, readOnly, consistency, bind: { createHostPath, propagation, recursive, selinux } },
      { hostPath },
    );
  }

  /**
   * An empty directory in memory, which goes with the container.
   *
   * @param target absolute path in the container.
   * @param options how large it may become and who may use it.
   */
  public static tmpfs(target: string, options: TmpfsMountOptions = {}): Mount {
    const tmpfs: TmpfsOptionsSpec = { size: options.size?.toCompose(), mode: options.mode === undefined ? undefined : fileMode(options.mode) };
    return new Mount({ type: 'tmpfs', target, tmpfs: compact(tmpfs) });
  }

  /**
   * The files of an image. Needs Docker Compose 2.35 and Docker Engine 28.
   *
   * @param image an image of a registry.
   * @param target absolute path in the container.
   * @param options which part of it.
   */
  public static image(image: Image, target: string, options: ImageMountOptions = {}): Mount {
    if (image.isBuilt) {
      throw new ComposeError('mount.image', `the image for '${target}' is built, and only an image of a registry can be mounted; use Image.of`);
    }
    if (options.subpath !== undefined) {
      checkSubpath(options.subpath);
    }
    return new Mount({ type: 'image', target, image: compact({ ...options }) }, { image });
  }

  /**
   * A named pipe of a Windows host.
   *
   * @param pipe such as `\\.\pipe\docker_engine`.
   * @param target path of the pipe in the container.
   */
  public static npipe(pipe: string, target: string): Mount {
    checkPresent(pipe, `the pipe for '${target}'`, 'mount.source');
    return new Mount({ type: 'npipe', source: pipe, target });
  }

  /**
   * A volume of the cluster. Only swarm knows them.
   *
   * @param source name of the volume, or `group:` and the name of a group.
   * @param target absolute path in the container.
   */
  public static cluster(source: string, target: string): Mount {
    checkPresent(source, `the cluster volume for '${target}'`, 'mount.source');
    return new Mount({ type: 'cluster', source, target });
  }

  /** Path in the container, without superfluous slashes. */
  public readonly target: string;

  private readonly spec: MountSpec;
  private readonly source: MountSource;

  private constructor(spec: MountSpec, source: MountSource = {}) {
    this.target = containerPath(spec.target);
    this.spec = { ...spec, target: this.target };
    this.source = source;
  }

  /** The same mount, which the container can only read. */
  public readOnly(): Mount {
    return new Mount({ ...this.spec, readOnly: true }, this.source);
  }

  /** The volume that is mounted, if it is one with a name. @internal */
  public get _volume(): IVolume | undefined {
    return this.source.volume;
  }

  /** The entry of `volumes`. @internal */
  public _render(context: RenderContext): MountSpec {
    const { volume, hostPath, image } = this.source;
    const source = volume?.volumeName
      ?? (hostPath === undefined ? undefined : context.hostPath(hostPath))
      ?? (image?.reference === undefined ? undefined : context.image(image.reference).reference);
    return source === undefined ? this.spec : { ...this.spec, source };
  }
}

/** What is mounted, where its name is known only at rendering. */
interface MountSource {
  readonly volume?: IVolume;
  readonly hostPath?: string;
  readonly image?: Image;
}

function volumeOptions({ subpath, nocopy, labels }: VolumeMountOptions): VolumeOptionsSpec | undefined {
  if (subpath !== undefined) {
    checkSubpath(subpath);
  }
  return compact({ subpath, nocopy, labels: labels && { ...labels } });
}
