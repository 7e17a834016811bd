/**
 * Which keys go when the memory is full.
 *
 * @see https://redis.io/docs/latest/develop/reference/eviction/
 */
export enum EvictionPolicy {
  /** Those that were not used for the longest time. */
  ALLKEYS_LRU = 'allkeys-lru',
  /** Those that are used least often. */
  ALLKEYS_LFU = 'allkeys-lfu',
  /** Any. */
  ALLKEYS_RANDOM = 'allkeys-random',
  /** Of those that expire, the ones that were not used for the longest time. Writes fail when none expires. */
  VOLATILE_LRU = 'volatile-lru',
  /** Of those that expire, the ones that are used least often. Writes fail when none expires. */
  VOLATILE_LFU = 'volatile-lfu',
  /** Of those that expire, any. Writes fail when none expires. */
  VOLATILE_RANDOM = 'volatile-random',
  /** Those that expire soonest. Writes fail when none expires. */
  VOLATILE_TTL = 'volatile-ttl',
  /** None: writes fail. */
  NO_EVICTION = 'noeviction',
}
