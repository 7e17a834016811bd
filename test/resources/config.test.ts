import { Variable } from '../../src/app';
import { Config, Image, Service } from '../../src/resources';
import type { IConfig } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { fileOf } from '../helpers/findings';
import { Shop } from '../helpers/stack';

const image = Image.of('acme/api', '1.4.2');

/** What a service carries that reads a config. */
function labelOf(shop: Shop, config: IConfig): unknown {
  new Service(shop.stack, 'api', { image, configs: [config], readOnly: false });
  const { labels } = shop.service('api') as { labels?: { [name: string]: string } };
  return labels?.['cdk-compose.content'];
}

test('is a file beside docker-compose.yml, called by its path or as one says', () => {
  const shop = new Shop();
  new Config(shop.stack, 'settings', { path: 'api/settings.json', content: '{}' });
  new Config(shop.stack, 'rules', { path: 'rules.txt', content: '', configName: 'my-rules' });
  expect(shop.compose().configs).toEqual({ 'my-rules': { file: './rules.txt' }, 'settings': { file: './api/settings.json' } });
  expect(fileOf(shop.app, 'shop/api/settings.json')).toBe('{}\n');
});

test('has a digest of what will be written, also when the file is replaced later', () => {
  const shop = new Shop();
  const config = new Config(shop.stack, 'settings', { path: 'settings.json', content: 'a' });
  const before = config.contentHash;
  shop.stack.file('settings.json').append('b');
  expect([before, config.contentHash]).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), expect.not.stringMatching(String(before))]);
  expect(labelOf(shop, config)).toMatch(/^[0-9a-f]{16}$/);
});

test('may be made when it is written', () => {
  const shop = new Shop();
  let content = 'early';
  const config = Config._late(shop.stack, 'settings', 'settings.json', () => content);
  const before = config.contentHash;
  content = 'late';
  expect(config.contentHash).not.toBe(before);
  expect(fileOf(shop.app, 'shop/settings.json')).toBe('late\n');
});

test('of the repository is read from there, and nobody knows its content', () => {
  const shop = new Shop();
  expect(labelOf(shop, Config.fromFile(shop.stack, 'rules', './rules.yml'))).toBeUndefined();
  expect(shop.compose().configs).toEqual({ rules: { file: '../../rules.yml' } });
});

test('inside docker-compose.yml may hold a variable, and its readers know its digest', () => {
  const shop = new Shop();
  const region = Variable.optional(shop.stack, 'REGION', { description: 'where', defaultValue: 'eu' });
  expect(labelOf(shop, Config.inline(shop.stack, 'region', `region = ${region}, $5`))).toMatch(/^[0-9a-f]{16}$/);
  expect(shop.compose().configs).toEqual({ region: { content: 'region = ${REGION:-eu}, $$5' } });
});

test('in a file holds no variable', () => {
  const shop = new Shop();
  const region = Variable.required(shop.stack, 'REGION', { description: 'where' });
  expect(messageOf(() => new Config(shop.stack, 'c', { path: 'c', content: `${region}` }))).toContain("file 'c' holds the variable '${REGION}', but Compose does not interpolate there");
});

test('is refused text that cannot arrive', () => {
  expect(messageOf(() => Config.inline(new Shop().stack, 'c', '\uD800'))).toContain('the source of a config holds half of a surrogate pair');
});
