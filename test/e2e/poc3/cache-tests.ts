import { Redis } from 'ioredis';
import type { Subject } from './gateway-tests';
import { docker, pause } from './running-poc3';

const MEBIBYTE = 1024 * 1024;
/** What keys and values may take. */
const BOUND = 256 * MEBIBYTE;

/** The cache, as programs on this machine use it, with nothing but `.env`. */
export function describeCache(subject: () => Subject): void {
  let redis: Redis;
  beforeEach(() => {
    redis = new Redis(subject().poc3.variable('REDIS_URL'));
  });
  afterEach(() => redis.disconnect());

  const info = async (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(await redis.info())?.[1]);

  test('sets, gets, and lets go when the time is over', async () => {
    await redis.set('color', 'blue');
    await redis.set('short-lived', 'x', 'PX', 200);
    expect(await redis.mget('color', 'short-lived')).toEqual(['blue', 'x']);
    await pause(300);
    expect(await redis.mget('color', 'short-lived')).toEqual(['blue', null]);
  });

  test('drops what was not used for the longest time at its bound, and fails no write', async () => {
    const value = Buffer.alloc(MEBIBYTE, 'x');
    const HALF = 200;
    const keys = (half: number) => Array.from({ length: HALF }, (_, index) => `key:${half * HALF + index}`);
    for (const half of [0, 1]) {
      for (let first = 0; first < HALF; first += 50) {
        const writes = keys(half).slice(first, first + 50).map((key) => redis.set(key, value));
        expect(new Set(await Promise.all(writes))).toEqual(new Set(['OK']));
      }
      // Its clock counts seconds.
      await pause(2000);
    }

    expect(await info('used_memory')).toBeLessThanOrEqual(BOUND * 1.02);
    expect(await info('evicted_keys')).toBeGreaterThan(100);
    // It looks at a few keys for each that it drops, so that some old ones stay.
    expect(await redis.exists(...keys(0))).toBeLessThan(HALF / 4);
    expect(await redis.exists(...keys(1))).toBeGreaterThan(HALF * 3 / 4);
    expect(await redis.exists('key:399')).toBe(1);
  }, 60_000);

  test('is empty after a restart, and keeps nothing on a disk', async () => {
    await redis.set('color', 'blue');
    docker('restart', 'mfe-redis');
    await subject().poc3.healthy('redis');

    expect(await redis.dbsize()).toBe(0);
    expect(docker('inspect', '--format', '{{range .Mounts}}{{.Type}} {{end}}', 'mfe-redis')).not.toContain('volume');
  }, 60_000);

  test('lets nobody in without the password', async () => {
    const url = new URL(subject().poc3.variable('REDIS_URL'));
    url.password = 'wrong';
    const stranger = new Redis(url.href, { retryStrategy: () => null });
    stranger.on('error', () => undefined);
    await expect(stranger.get('color')).rejects.toThrow(/WRONGPASS|NOAUTH|Connection is closed/);
    stranger.disconnect();
  });
}
