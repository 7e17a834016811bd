/** How a container sees a secret or config. */
export interface FileOptions {
  /**
   * Path in the container; a secret's relative path is under `/run/secrets`.
   *
   * @default - '/run/secrets/<name>' for a secret, '/<name>' for a config
   */
  readonly target?: string;

  /**
   * Owner of the file, by number; Compose keeps the owner of a file from the host.
   *
   * @default - 0
   */
  readonly uid?: string;

  /**
   * Group of the file, by number; Compose keeps the group of a file from the host.
   *
   * @default - 0
   */
  readonly gid?: string;

  /**
   * Permissions of the file, such as `0o440` as a number; Compose keeps those of a file from the host.
   *
   * @default - 0o444
   */
  readonly mode?: number;
}
