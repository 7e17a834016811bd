import type { DeviceSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import { checkText, containsVariable } from '../core/private/text';
import { checkPresent } from './private/checks';

const CDI = /^[A-Za-z0-9][A-Za-z0-9._-]*\/[A-Za-z0-9][A-Za-z0-9_-]*=[A-Za-z0-9][A-Za-z0-9._:-]*$/;
const PERMISSIONS = /^(?=[rwm])r?w?m?$/;

/**
 * A device of the host inside a container.
 *
 * @example
 *
 * const serial = Device.of('/dev/ttyUSB0');
 * const clock = Device.of('/dev/rtc0', '/dev/rtc', 'r');
 */
export class Device {
  /**
   * A device by its path.
   *
   * @param source path on the host.
   * @param target path in the container; by default the same.
   * @param permissions `r` reads, `w` writes, `m` makes device nodes.
   */
  public static of(source: string, target: string = source, permissions: string = 'rwm'): Device {
    checkPresent(source, 'the path of a device', 'device.path');
    checkPresent(target, `the path of device '${source}' in the container`, 'device.path');
    if (!PERMISSIONS.test(permissions)) {
      throw new ComposeError('device.permissions', `'${permissions}' are no permissions for device '${source}'; give some of 'rwm', in this order`);
    }
    return new Device(source, target, permissions);
  }

  /**
   * A device by its name in the Container Device Interface, as a vendor's driver declares it.
   *
   * @param name such as `nvidia.com/gpu=0`.
   */
  public static cdi(name: string): Device {
    checkText(name, 'the name of a device');
    if (!containsVariable(name) && !CDI.test(name)) {
      throw new ComposeError('device.cdi', `'${name}' is no CDI name; write vendor, class and device: 'vendor.com/class=name'`);
    }
    return new Device(name, name);
  }

  private constructor(
    private readonly source: string,
    /** Path in the container, or the CDI name. */
    public readonly target: string,
    private readonly permissions?: string,
  ) {}

  /** The entry of `devices`. @internal */
  public _render(): DeviceSpec {
    // Compose gives only its short form a default, and an engine starts no container whose device has no permissions.
    return { source: this.source, target: this.target, permissions: this.permissions };
  }
}
