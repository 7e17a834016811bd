/** How a container sees a secret or config. */
export interface FileOptions {
  /**
   * Path in the container. A secret's relative path is under `/run/secrets`.
   *
   * @default - '/run/secrets/<name>' for a secret, '/<name>' for a config
   */
  readonly target?: string;

  /**
   * Owner of the file, by number. Compose keeps the owner of a file from the host.
   *
   * @default - 0
   */
  readonly uid?: string;

  /**
   * Group of the file, by number. Compose keeps the group of a file from the host.
   *
   * @default - 0
   */
  readonly gid?: string;

  /**
   * Permissions of the file, in octal digits such as `0440`. Compose keeps those of a file from the host.
   *
   * @default '0444'
   */
  readonly mode?: string;
}
