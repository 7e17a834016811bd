import type { Variable } from '../../app';
import type { Size } from '../../core';
import type { PartProps } from '../part-props';
import type { EvictionPolicy } from './eviction-policy';

/** Options of a cache. */
export interface RedisCacheProps extends PartProps {
  /**
   * Memory for keys and values, at least 4 MiB. The container gets a quarter more and 64 MiB for everything else.
   *
   * @default Size.mebibytes(128)
   */
  readonly maxMemory?: Size;

  /**
   * Which keys go when the memory is full.
   *
   * @default EvictionPolicy.ALLKEYS_LRU
   */
  readonly evictionPolicy?: EvictionPolicy;

  /**
   * Password of the application, which is Redis' user `default`.
   *
   * @default - a generated one, in the variable '<PATH>_PASSWORD'
   */
  readonly password?: Variable;

  /**
   * Further settings of `redis.conf` by name, such as `databases: '4'`.
   *
   * @default - none
   */
  readonly settings?: { [name: string]: string };
}
