import { portsOf, stackManifest } from '../../../src/app/private/stack-manifest';
import { ComposeSecret, ComposeService } from '../../../src/compose';
import type { ServiceSpec } from '../../../src/compose';
import { variableText } from '../../../src/core/private/text';
import type { RenderedEntry } from '../../../src/specification';
import { Shop } from '../../helpers/stack';

function service(spec: ServiceSpec): RenderedEntry {
  const shop = new Shop();
  new ComposeService(shop.stack, 'api', { spec });
  const entry = shop.app._render().app.stacks[0]?.sections.services.get('api');
  if (!entry) throw new Error('there is no service');
  return entry;
}

test('a port without an address is open on every interface, one without a number anywhere', () => {
  expect(portsOf(service({ ports: [{ target: 80, published: '8080' }, { target: 53, protocol: 'udp', hostIp: '127.0.0.1' }] }))).toEqual([
    { host: '0.0.0.0', published: '8080', target: 80, protocol: 'tcp' },
    { host: '127.0.0.1', published: '', target: 53, protocol: 'udp' },
  ]);
});

test('a service without ports has none', () => {
  expect(portsOf(service({}))).toEqual([]);
});

test('a port by variable is told as it stands in the model', () => {
  expect(portsOf(service({ ports: [{ target: 80, published: variableText('shop', 'PORT') }] }))[0]?.published).toContain('PORT');
});

test('the readers of a secret file are named once each, in order', () => {
  const shop = new Shop();
  new ComposeSecret(shop.stack, 'key', { spec: { file: './secrets/key' } });
  new ComposeSecret(shop.stack, 'foreign', { spec: { file: '/etc/key' } });
  new ComposeSecret(shop.stack, 'environment', { spec: { environment: 'KEY' } });
  new ComposeService(shop.stack, 'b', { spec: { image: 'b:1', secrets: [{ source: 'key' }, { source: 'key', target: 'again' }, { source: 'environment' }] } });
  new ComposeService(shop.stack, 'a', { spec: { image: 'a:1', secrets: [{ source: 'key' }, { source: 'foreign' }, { source: 'missing' }] } });
  const stack = shop.app._render().app.stacks[0];
  expect(stack && stackManifest(stack, []).secretReaders).toEqual({ 'secrets/key': ['a', 'b'] });
});

test('what bootstrap makes comes from any number of constructs, in one order', () => {
  const certificate = (name: string) => ({ certificate: `${name}.crt`, key: `${name}.key`, names: [name], days: 1 });
  const stack = new Shop().app._render().app.stacks[0];
  expect(stack && stackManifest(stack, [
    { secretFiles: { 'secrets/b': 'B' }, certificates: [certificate('b')] }, {}, { secretFiles: { 'secrets/a': 'A' }, certificates: [certificate('a')] },
  ])).toMatchObject({ certificates: [certificate('a'), certificate('b')], secretFiles: { 'secrets/a': 'A', 'secrets/b': 'B' } });
});
