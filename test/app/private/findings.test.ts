import { App, RulePack, Stack } from '../../../src/app';
import { ComposeService } from '../../../src/compose';
import { Findings } from '../../../src/core';
import { messageOf } from '../../helpers/errors';
import { findingsOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

function shopWith(image: string): { shop: Shop; api: ComposeService } {
  const shop = new Shop();
  return { shop, api: new ComposeService(shop.stack, 'api', { spec: { image } }) };
}

test('reports what a construct of somebody else says about itself', () => {
  const { shop, api } = shopWith('acme/api:1.4.2');
  api.node.addValidation({ validate: () => ['the API needs a licence'] });
  expect(messageOf(() => findingsOf(shop.app))).toMatch(/error +construct\.invalid +the API needs a licence\n +shop\/api +test\/app\/private\/findings\.test\.ts:\d+:\d+\n/);
});

test('accepts a warning for a construct and all below it, the nearest reason first', () => {
  const { shop, api } = shopWith('acme/api');
  Findings.of(shop.app).acknowledge('image.floating', 'of the app');
  Findings.of(api).acknowledge('image.floating', 'of the service');
  expect(findingsOf(shop.app).map(({ id, acknowledged, places: [place] }) => [id, place?.path, acknowledged])).toEqual([
    ['acknowledgement.unused', '', undefined],
    ['image.floating', 'shop/api', 'of the service'],
  ]);
});

test('says nothing of an acknowledgement of what the pack of the app leaves out: nobody looked', () => {
  const app = new App({ rules: RulePack.CORRECTNESS });
  const shop = new Stack(app, 'shop');
  ['image.floating', 'resource.dropped', 'restart.missing', 'port.conflict'].forEach((id) => Findings.of(shop).acknowledge(id, 'right here'));
  expect(findingsOf(app).map(({ message }) => message)).toEqual(["nothing at or below this construct is reported as the warning 'port.conflict'"]);
});

test('accepts no error', () => {
  const { shop, api } = shopWith('acme/api:1.4.2');
  Findings.of(api).error('licence.expired', 'the licence has expired', 'renew it');
  Findings.of(api).acknowledge('licence.expired', 'we know');
  expect(messageOf(() => findingsOf(shop.app))).toContain('1 error, 1 warning');
});

test('says the same thing once, errors first', () => {
  const { shop, api } = shopWith('acme/api');
  for (const _twice of [1, 2]) {
    Findings.of(api).error('z.last', 'the same', 'do it');
  }
  expect([...messageOf(() => findingsOf(shop.app)).matchAll(/^(error|warning) +(\S+)/gm)].map(([, severity, id]) => `${severity} ${id}`)).toEqual([
    'error z.last', 'warning image.floating',
  ]);
});
