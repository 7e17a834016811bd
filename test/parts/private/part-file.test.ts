import { Construct } from 'constructs';
import { addPartFile } from '../../../src/parts/private/part-file';
import { Image, Service } from '../../../src/resources';
import { fileOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

test('a file of a part stands in a folder called as its service, and its container reads it', () => {
  const shop = new Shop();
  const part = new Construct(shop.stack, 'cache');
  const service = new Service(part, 'Default', { image: Image.of('redis', '8.2-alpine'), serviceName: 'redis' });
  let text = 'port 1\n';
  addPartFile(part, service, { id: 'conf', name: 'redis.conf', target: '/etc/redis.conf', content: () => text });
  text = 'port 2\n';
  expect(fileOf(shop.app, 'shop/redis/redis.conf')).toBe('port 2\n');
  expect(shop.service('redis').configs).toEqual([{ source: 'cache-conf', target: '/etc/redis.conf' }]);
});
