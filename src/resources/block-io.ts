import type { BlkioConfigSpec, BlkioLimitSpec } from '../compose';
import type { Size } from '../core';
import { checkWhole } from './private/checks';
import { copyOptions } from './private/copy';

/** How fast a container may read from and write to the disks of the host. */
export interface BlockIoOptions {
  /**
   * Share of the bandwidth of all devices, from 10 to 1000.
   *
   * @default 500
   */
  readonly weight?: number;

  /**
   * Share of the bandwidth of single devices, from 10 to 1000, by their path on the host.
   *
   * @default - that of `weight`
   */
  readonly deviceWeights?: { [path: string]: number };

  /**
   * The most that is read in a second from a device, by its path on the host.
   *
   * @default - no limit
   */
  readonly readRates?: { [path: string]: Size };

  /**
   * The most that is written in a second to a device, by its path on the host.
   *
   * @default - no limit
   */
  readonly writeRates?: { [path: string]: Size };

  /**
   * The most read operations in a second on a device, by its path on the host.
   *
   * @default - no limit
   */
  readonly readOperations?: { [path: string]: number };

  /**
   * The most write operations in a second on a device, by its path on the host.
   *
   * @default - no limit
   */
  readonly writeOperations?: { [path: string]: number };
}

/**
 * Limits for reading and writing the disks of the host.
 *
 * @example
 *
 * const io = BlockIo.of({ weight: 300, writeRates: { '/dev/sda': Size.mebibytes(20) } });
 */
export class BlockIo {
  /** The given limits. What is left out has none. */
  public static of(options: BlockIoOptions): BlockIo {
    return new BlockIo(copyOptions(options));
  }

  private constructor(private readonly options: BlockIoOptions) {
    const { weight, deviceWeights = {}, readOperations = {}, writeOperations = {} } = options;
    if (weight !== undefined) {
      checkWhole(weight, 'the weight of block devices', 'block-io.weight', 10, 1000);
    }
    Object.entries(deviceWeights).forEach(([path, share]) => checkWhole(share, `the weight of '${path}'`, 'block-io.weight', 10, 1000));
    for (const [path, rate] of [...Object.entries(readOperations), ...Object.entries(writeOperations)]) {
      checkWhole(rate, `the number of operations on '${path}'`, 'block-io.operations', 1);
    }
  }

  /** The `blkio_config` of a service. @internal */
  public _render(): BlkioConfigSpec {
    const { weight, deviceWeights, readRates, writeRates, readOperations, writeOperations } = this.options;
    return {
      weight,
      weightDevice: deviceWeights && Object.entries(deviceWeights).map(([path, share]) => ({ path, weight: share })),
      deviceReadBps: limits(readRates, (rate) => rate.toCompose()),
      deviceWriteBps: limits(writeRates, (rate) => rate.toCompose()),
      deviceReadIops: limits(readOperations, String),
      deviceWriteIops: limits(writeOperations, String),
    };
  }
}

function limits<T>(rates: { [path: string]: T } | undefined, text: (rate: T) => string): BlkioLimitSpec[] | undefined {
  return rates && Object.entries(rates).map(([path, rate]) => ({ path, rate: text(rate) }));
}
