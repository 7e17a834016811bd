import type { Capability } from './capability';
import type { ResourceLimits } from './resource-limits';
import type { SecurityOption } from './security-option';
import type { Ulimit } from './ulimit';
import type { WindowsCredential } from './windows-credential';

/** What a container may do. Safe unless said otherwise. */
export interface SecurityProps {
  /**
   * User, and group behind a colon, that the process runs as: `1000:1000` or a name of the image.
   *
   * @default - that of the image
   */
  readonly user?: string;

  /**
   * Further groups of the process, by number or name.
   *
   * @default - none
   */
  readonly groupAdd?: string[];

  /**
   * Most that the container may take of memory, processors and processes.
   *
   * @default - 512 MiB, one processor, 256 processes
   */
  readonly limits?: ResourceLimits;

  /**
   * Whether the root file system can only be read.
   *
   * @default true
   */
  readonly readOnly?: boolean;

  /**
   * Capabilities that the container keeps.
   *
   * @default - none
   */
  readonly capAdd?: Capability[];

  /**
   * Capabilities that the container loses. An empty list leaves the engine's own set.
   *
   * @default [Capability.ALL]
   */
  readonly capDrop?: Capability[];

  /**
   * Lets a process gain rights that its parent does not have, as `sudo` needs.
   *
   * @default false
   */
  readonly allowPrivilegeEscalation?: boolean;

  /**
   * Further security options of the engine.
   *
   * @default - none but 'no-new-privileges:true'
   */
  readonly securityOptions?: SecurityOption[];

  /**
   * Gives the container all rights of the host's root.
   *
   * @default false
   */
  readonly privileged?: boolean;

  /**
   * Limits of the process, such as open files.
   *
   * @default - those of the engine
   */
  readonly ulimits?: Ulimit[];

  /**
   * Kernel settings of the container by name, such as `net.core.somaxconn`.
   *
   * @default - those of the engine
   */
  readonly sysctls?: { [name: string]: string };

  /**
   * Credentials of a managed service account, on Windows.
   *
   * @default - none
   */
  readonly windowsCredential?: WindowsCredential;
}
