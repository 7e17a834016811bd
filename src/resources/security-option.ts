import type { RenderContext } from '../app';
import { checkPresent } from './private/checks';

/**
 * What the kernel lets the processes of a container do, beyond capabilities.
 *
 * @example
 *
 * const profile = SecurityOption.seccompProfile('./seccomp.json');
 */
export class SecurityOption {
  /** No process gains rights by running a program, not even one that is set-user-id. */
  public static noNewPrivileges(): SecurityOption {
    return new SecurityOption('no-new-privileges:true');
  }

  /**
   * Only the system calls that a profile allows.
   *
   * @param path the profile, relative to the app's working directory.
   */
  public static seccompProfile(path: string): SecurityOption {
    checkPresent(path, 'the path of a seccomp profile', 'security-option.value');
    return new SecurityOption('seccomp=', path);
  }

  /** Every system call. */
  public static seccompUnconfined(): SecurityOption {
    return new SecurityOption('seccomp=unconfined');
  }

  /**
   * The rules of an AppArmor profile that the host has loaded.
   *
   * @param profile its name; `unconfined` is no rules.
   */
  public static appArmor(profile: string): SecurityOption {
    return SecurityOption.of(`apparmor=${profile}`);
  }

  /**
   * A part of the container's SELinux label.
   *
   * @param label such as `type:container_runtime_t`; `disable` is no label.
   */
  public static selinux(label: string): SecurityOption {
    return SecurityOption.of(`label=${label}`);
  }

  /** The paths of `/proc` and `/sys` that are hidden otherwise. */
  public static unmaskedPaths(): SecurityOption {
    return new SecurityOption('systempaths=unconfined');
  }

  /**
   * Any other option.
   *
   * @param option as the engine takes it, `name=value`.
   */
  public static of(option: string): SecurityOption {
    checkPresent(option, 'a security option', 'security-option.value');
    return new SecurityOption(option);
  }

  private constructor(private readonly option: string, private readonly hostPath?: string) {}

  /** The entry of `security_opt`. @internal */
  public _render(context: RenderContext): string {
    return this.hostPath === undefined ? this.option : `${this.option}${context.hostPath(this.hostPath)}`;
  }
}
