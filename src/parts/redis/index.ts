export { EvictionPolicy } from './eviction-policy';
export { RedisCache } from './redis-cache';
export { type RedisCacheProps } from './redis-cache-props';
