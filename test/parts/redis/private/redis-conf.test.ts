import { containerMemory, renderRedisConf } from '../../../../src/parts/redis/private/redis-conf';

const MEBIBYTE = 2 ** 20;
const SETTINGS = { maxMemory: 128 * MEBIBYTE, evictionPolicy: 'allkeys-lru', settings: {} };

describe('redis.conf', () => {
  test('reads as a whole', () => {
    expect(renderRedisConf(SETTINGS)).toMatchSnapshot();
  });

  test("ends with the user's own settings, sorted", () => {
    expect(renderRedisConf({ ...SETTINGS, settings: { timeout: '300', databases: '4' } })).toMatch(/\n\ndatabases 4\ntimeout 300\n$/);
  });
});

describe('the memory of the container', () => {
  test('leaves room for everything but keys and values', () => {
    expect(containerMemory(128 * MEBIBYTE)).toBe(224 * MEBIBYTE);
  });

  test('is whole mebibytes', () => {
    expect(containerMemory(1_000_000) % MEBIBYTE).toBe(0);
  });
});
