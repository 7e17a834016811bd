import type { DeviceRequestSpec, GpuSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import { checkPresent, checkWhole } from './private/checks';
import { copyOptions } from './private/copy';

/** Which devices, from which driver. */
export interface DeviceReservationOptions {
  /**
   * How many. Excludes `ids`.
   *
   * @default - all there are
   */
  readonly count?: number;

  /**
   * Which, as the driver numbers or names them. Excludes `count`.
   *
   * @default - whichever are there
   */
  readonly ids?: string[];

  /**
   * Driver that provides them, such as `nvidia`.
   *
   * @default - the engine finds one
   */
  readonly driver?: string;

  /**
   * Options for the driver.
   *
   * @default - none
   */
  readonly driverOptions?: { [name: string]: string };
}

/** Options of a graphics processor. */
export interface GpuOptions extends DeviceReservationOptions {
  /**
   * What it must be capable of beside `gpu`, such as `compute` or `video`.
   *
   * @default - nothing more
   */
  readonly capabilities?: string[];
}

/**
 * Devices that a container gets through a device driver of the engine.
 *
 * @example
 *
 * const reservation = DeviceReservation.of(['tpu'], { count: 1 });
 */
export class DeviceReservation {
  /**
   * Devices by what they must be capable of.
   *
   * @param capabilities such as `gpu` or `tpu`.
   */
  public static of(capabilities: string[], options: DeviceReservationOptions = {}): DeviceReservation {
    if (capabilities.length === 0) {
      throw new ComposeError('device.capabilities', "a device reservation asks for no capability; name one, such as 'gpu'");
    }
    checkRequest(options);
    return new DeviceReservation([...capabilities], copyOptions(options));
  }

  private constructor(private readonly capabilities: string[], private readonly options: DeviceReservationOptions) {}

  /** An entry of `deploy.resources.reservations.devices`. @internal */
  public _render(): DeviceRequestSpec {
    return { capabilities: this.capabilities, ...renderRequest(this.options) };
  }
}

/**
 * Graphics processors for a container. Needs Docker Compose 2.30. Older releases know `DeviceReservation.of(['gpu'])`.
 *
 * @example
 *
 * const one = Gpu.of({ count: 1 });
 */
export class Gpu {
  /** Every graphics processor of the host. */
  public static all(): Gpu {
    return new Gpu({});
  }

  /** Some graphics processors of the host. */
  public static of(options: GpuOptions): Gpu {
    checkRequest(options);
    return new Gpu(copyOptions(options));
  }

  private constructor(private readonly options: GpuOptions) {}

  /** An entry of `gpus`. @internal */
  public _render(): GpuSpec {
    return { capabilities: this.options.capabilities, ...renderRequest(this.options) };
  }
}

function checkRequest({ count, ids, driver }: DeviceReservationOptions): void {
  if (count !== undefined && ids) {
    throw new ComposeError('device.count', `devices are asked for by number, ${count}, and by id, '${ids.join("', '")}'; give one of the two`);
  }
  if (count !== undefined) {
    checkWhole(count, 'the number of devices', 'device.count', 1);
  }
  if (driver !== undefined) {
    checkPresent(driver, 'the driver of a device', 'device.driver');
  }
}

function renderRequest({ count, ids, driver, driverOptions }: DeviceReservationOptions): Omit<GpuSpec, 'capabilities'> {
  return { count, deviceIds: ids, driver, options: driverOptions };
}
