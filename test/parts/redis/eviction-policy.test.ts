import { EvictionPolicy } from '../../../src/parts/redis';

test('the policies are called as Redis calls them', () => {
  expect(Object.values(EvictionPolicy)).toEqual([
    'allkeys-lru', 'allkeys-lfu', 'allkeys-random', 'volatile-lru', 'volatile-lfu', 'volatile-random', 'volatile-ttl', 'noeviction',
  ]);
});
