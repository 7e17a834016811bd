import { Certificate, Image, Service } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { Shop } from '../helpers/stack';

test('a development certificate is two secrets whose files bootstrap makes', () => {
  const shop = new Shop();
  const certificate = Certificate.development(shop.stack, 'localhost');
  new Service(shop.stack, 'web', { image: Image.of('web', '1'), secrets: [certificate.chain, certificate.key] });
  expect(shop.compose().secrets).toEqual({
    'localhost-certificate': { file: './certificates/localhost.crt' }, 'localhost-key': { file: './certificates/localhost.key' },
  });
  const manifest = shop.manifest();
  expect(manifest.stacks.shop?.certificates).toEqual([{
    certificate: 'certificates/localhost.crt', key: 'certificates/localhost.key', names: ['localhost', '*.localhost', '127.0.0.1'], days: 365,
  }]);
  expect(manifest.stacks.shop?.secretReaders).toEqual({ 'certificates/localhost.crt': ['web'], 'certificates/localhost.key': ['web'] });
});

test('a certificate of somebody else stays where it is', () => {
  const shop = new Shop();
  const certificate = Certificate.fromFiles(shop.stack, 'tls', { certificateFile: '/etc/tls/a.pem', keyFile: 'tls/a.key' });
  expect(certificate.isDevelopment).toBe(false);
  expect(shop.compose().secrets).toEqual({ 'tls-certificate': { file: '/etc/tls/a.pem' }, 'tls-key': { file: '../../tls/a.key' } });
});

test.each([
  [{ names: [] }, 'the certificate is for no name; give names such as'],
  [{ names: ['a b'] }, "'a b' is no host name or address; give names such as 'localhost', '*.localhost' or '127.0.0.1' [certificate.name at shop/x]"],
  [{ days: 0 }, 'a certificate cannot be valid for 0 days; give a whole number from 1 to 3650 [certificate.days at shop/x]'],
])('refuses %j', (options, message) => {
  expect(messageOf(() => Certificate.development(new Shop().stack, 'x', options))).toContain(message);
});
