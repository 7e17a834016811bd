import type { Size } from '../core';

/** How a path of the host is mounted. */
export interface BindMountOptions {
  /**
   * Makes a directory on the host when nothing is there. It belongs to root, and a mistyped path becomes an empty directory.
   *
   * @default false
   */
  readonly createHostPath?: boolean;

  /**
   * Which mounts below the path both sides share.
   *
   * @default BindPropagation.RPRIVATE
   */
  readonly propagation?: BindPropagation;

  /**
   * Whether mounts below the path come along. Needs Docker Compose 2.30.
   *
   * @default BindRecursion.ENABLED
   */
  readonly recursive?: BindRecursion;

  /**
   * Who may read the path on a host with SELinux.
   *
   * @default - the label of the path stays as it is
   */
  readonly selinux?: SelinuxLabel;

  /**
   * How fast Docker Desktop brings changes across. Other engines have nothing to bring across.
   *
   * @default - Docker Desktop decides
   */
  readonly consistency?: MountConsistency;
}

/** How a volume is mounted. */
export interface VolumeMountOptions {
  /**
   * The directory inside the volume to mount. Needs Docker Compose 2.25 and Docker Engine 26.
   *
   * @default - the whole volume
   */
  readonly subpath?: string;

  /**
   * Leaves an empty volume empty, instead of filling it with what the image has at the target.
   *
   * @default false
   */
  readonly nocopy?: boolean;

  /**
   * Labels for a volume that is created by this mount. Needs Docker Compose 2.35.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}

/** How a file system in memory is mounted. */
export interface TmpfsMountOptions {
  /**
   * The most it may hold.
   *
   * @default - half of the host's memory
   */
  readonly size?: Size;

  /**
   * Permissions of the directory in octal digits.
   *
   * @default '1777'
   */
  readonly mode?: string;
}

/** How the files of an image are mounted. */
export interface ImageMountOptions {
  /**
   * The directory inside the image to mount.
   *
   * @default - the whole image
   */
  readonly subpath?: string;
}

/** Which mounts below a bind mount the host and the container share. */
export enum BindPropagation {
  /** Neither side sees mounts that the other makes, at any depth. */
  RPRIVATE = 'rprivate',
  /** Neither side sees mounts that the other makes. */
  PRIVATE = 'private',
  /** Both sides see the mounts that the other makes, at any depth. */
  RSHARED = 'rshared',
  /** Both sides see the mounts that the other makes. */
  SHARED = 'shared',
  /** The container sees mounts that the host makes, at any depth. */
  RSLAVE = 'rslave',
  /** The container sees mounts that the host makes. */
  SLAVE = 'slave',
}

/** Whether the mounts below a bind mount come along. */
export enum BindRecursion {
  /** They come along, and are read-only with it where the kernel can do that. */
  ENABLED = 'enabled',
  /** They stay behind. */
  DISABLED = 'disabled',
  /** They come along and stay writable under a read-only mount. */
  WRITABLE = 'writable',
  /** They come along read-only, and the container does not start where the kernel cannot do that. Needs Docker Engine 25. */
  READONLY = 'readonly',
}

/** Who may read a bind mount on a host with SELinux. */
export enum SelinuxLabel {
  /** Every container. */
  SHARED = 'z',
  /** This container only. */
  PRIVATE = 'Z',
}

/** How fast Docker Desktop brings changes of a bind mount across. */
export enum MountConsistency {
  /** At once, both ways. */
  CONSISTENT = 'consistent',
  /** The container may see changes of the host late. */
  CACHED = 'cached',
  /** The host may see changes of the container late. */
  DELEGATED = 'delegated',
}
