import { Size } from '../../src/core';
import { RedisCache } from '../../src/parts/redis';
import { RunningStack } from '../helpers/running-stack';

describe('a cache', () => {
  let running: RunningStack;

  beforeAll(async () => {
    running = await RunningStack.start('e2e-redis', (stack) => void new RedisCache(stack, 'cache', { maxMemory: Size.mebibytes(8) }));
  }, 120_000);
  afterAll(() => running.stop(), 60_000);

  const LOGIN = 'export REDISCLI_AUTH="$(cat /run/secrets/cache-password)"';
  const redis = (...commands: string[]) => running.shell('cache', [LOGIN, ...commands.map((command) => `redis-cli ${command}`)].join('; ')).split('\n');

  test('sets, gets and lets expire', () => {
    expect(redis('set color blue', 'get color', 'set short-lived x px 30')).toEqual(['OK', 'blue', 'OK']);
    expect(redis('get short-lived')).toEqual(['']);
  });

  test('drops old keys at its bound, and fails no write', () => {
    const written = running.shell('cache', `${LOGIN}; value=$(head -c 1000 /dev/zero | tr '\\0' x); seq 1 20000 | sed "s/.*/SET key:& $value/" | redis-cli | sort | uniq -c`);
    expect(written).toMatch(/^20000 OK$/);
    const info = redis('info').join('\n');
    expect(Number(/used_memory:(\d+)/.exec(info)?.[1])).toBeLessThan(9 * 2 ** 20);
    expect(Number(/evicted_keys:(\d+)/.exec(info)?.[1])).toBeGreaterThan(10_000);
    expect(redis('get key:20000')[0]).toHaveLength(1000);
  });

  test('refuses whoever has no password', () => {
    expect(running.shell('cache', 'redis-cli get color')).toContain('NOAUTH');
    expect(running.shell('cache', 'REDISCLI_AUTH=wrong redis-cli get color 2>&1')).toContain('WRONGPASS');
  });

  test.each(['config get maxmemory', 'flushall', 'keys "*"', 'shutdown', 'acl list', 'save', 'replicaof other 6379', 'monitor'])('forbids %s', (command) => {
    expect(redis(command).join()).toContain('NOPERM');
  });

  test.each(['info server', 'flushdb', 'scan 0', 'client setname api', 'eval "return 1" 0'])('allows %s', (command) => {
    expect(redis(command).join()).not.toMatch(/NOPERM|ERR/);
  });

  test('shows no password in the container, the log and its files', () => {
    const password = running.read('secrets/cache-password').trim();
    expect(password.length).toBeGreaterThan(16);
    expect(running.inspect('cache')).not.toContain(password);
    expect(running.compose('logs').stdout).not.toContain(password);
    expect(running.read('cache/users.acl')).not.toContain(password);
  });

  test('is empty after a restart', () => {
    redis('set color blue');
    running.compose('restart', 'cache');
    running.up();
    expect(redis('dbsize')).toEqual(['0']);
  }, 60_000);
});
