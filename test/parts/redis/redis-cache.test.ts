import { Variable } from '../../../src/app';
import { Size } from '../../../src/core';
import { describeText } from '../../../src/core/private/text';
import type { RedisCacheProps } from '../../../src/parts/redis';
import { EvictionPolicy, RedisCache } from '../../../src/parts/redis';
import { Credentials, Image, Port, Service } from '../../../src/resources';
import { messageOf } from '../../helpers/errors';
import { fileOf, findingsOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

function shopWith(props: RedisCacheProps = {}): { shop: Shop; cache: RedisCache } {
  const shop = new Shop();
  return { shop, cache: new RedisCache(shop.stack, 'cache', props) };
}

const confOf = (shop: Shop) => fileOf(shop.app, 'shop/cache/redis.conf');
const refusal = (props: RedisCacheProps) => messageOf(() => shopWith(props));

describe('a cache with no option given', () => {
  test('reads as a whole', () => {
    expect(shopWith().shop.text()).toMatchSnapshot();
  });

  test('gives no finding', () => {
    const { shop, cache } = shopWith();
    new Service(shop.stack, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2') }).connectTo(cache);
    expect(findingsOf(shop.app)).toEqual([]);
  });

  test('has no volume, not even one without a name', () => {
    expect(shopWith().shop.compose().volumes).toBeUndefined();
    expect(shopWith().shop.service('cache').volumes).toEqual([{ type: 'tmpfs', target: '/data' }]);
  });
});

test('a program outside of the stack reaches it at the address that it has there', () => {
  expect(describeText(shopWith().cache.urlAt('localhost', 6380))).toBe('redis://default:${CACHE_PASSWORD}@localhost:6380');
});

describe('a client', () => {
  const api = (shop: Shop) => new Service(shop.stack, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2') });

  test('gets the address with the password, and waits until the cache is healthy', () => {
    const { shop, cache } = shopWith();
    api(shop).connectTo(cache);
    expect(shop.service('api')).toMatchObject({
      depends_on: { cache: { condition: 'service_healthy' } },
      environment: { CACHE_URL: expect.stringMatching(/^redis:\/\/default:\$\{CACHE_PASSWORD:\?[^}]+\}@cache:6379$/) },
    });
  });

  test('that reads files sees no password in its environment', () => {
    const { shop, cache } = shopWith();
    api(shop).connectTo(cache, { credentials: Credentials.FILE });
    expect(shop.service('api')).toMatchObject({
      environment: { CACHE_HOST: 'cache', CACHE_PORT: '6379', CACHE_USER: 'default', CACHE_PASSWORD_FILE: '/run/secrets/cache-password' },
      secrets: [{ source: 'cache-password' }],
    });
  });
});

describe('options', () => {
  test('of the memory reach the server and, with room, the container', () => {
    const { shop } = shopWith({ maxMemory: Size.gibibytes(1), evictionPolicy: EvictionPolicy.VOLATILE_TTL });
    expect(confOf(shop)).toContain('maxmemory 1024mb\nmaxmemory-policy volatile-ttl\n');
    expect(shop.service('cache')).toMatchObject({ deploy: { resources: { limits: { memory: '1344m' } } } });
  });

  test('of the container reach it', () => {
    const { shop } = shopWith({ image: Image.of('redis', '7.4'), ports: [Port.tcp(6379).publishedOn(6379)], processors: 2 });
    expect(shop.service('cache')).toMatchObject({
      image: 'redis:7.4', user: '999:999', ports: [{ target: 6379, published: '6379' }], deploy: { resources: { limits: { cpus: 2 } } },
    });
  });

  test('take a password that the program has already', () => {
    const shop = new Shop();
    const password = Variable.secret(shop.stack, 'LEGACY_PASSWORD', { description: 'password of the old system' });
    new RedisCache(shop.stack, 'cache', { password });
    expect(fileOf(shop.app, 'shop/.env.required')).not.toContain('CACHE');
  });

  test('add settings of Redis', () => {
    expect(confOf(shopWith({ settings: { databases: '4' } }).shop)).toMatch(/\ndatabases 4\n$/);
  });

  test('refuse too little memory', () => {
    expect(refusal({ maxMemory: Size.mebibytes(1) })).toBe(
      "'maxMemory' is 1m, which the server's own tables fill; give at least 4m [redis.memory at shop/cache]",
    );
  });

  test('refuse to make a store of the cache', () => {
    expect(refusal({ settings: { appendonly: 'yes' } })).toContain("setting 'appendonly' cannot be 'yes', as the part decides it");
  });
});
