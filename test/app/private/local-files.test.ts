import { collect } from '../../../src/app/private/collect';
import { localFiles } from '../../../src/app/private/local-files';
import { ComposeService } from '../../../src/compose';
import { findingsOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

test('names the line of every construct that is the user\'s, in the order of the program', () => {
  const shop = new Shop();
  new ComposeService(shop.stack, 'b', { spec: { image: 'b:1' } });
  new ComposeService(shop.stack, 'a', { spec: { image: 'a:1' } });
  const text = localFiles(collect(shop.app), []).get('.sources.json') ?? '';
  const sources: { [path: string]: string } = JSON.parse(text);
  expect(Object.keys(sources)).toEqual(['', 'shop', 'shop/b', 'shop/a']);
  expect(sources['shop/a']).toMatch(/^test\/app\/private\/local-files\.test\.ts:\d+:\d+$/);
  expect(text).toMatch(/}\n$/);
});

test('keeps the findings as data, for whoever cannot read the report', () => {
  const shop = new Shop();
  new ComposeService(shop.stack, 'api', { spec: { image: 'api' } });
  const findings = findingsOf(shop.app);
  expect(JSON.parse(localFiles(collect(shop.app), findings).get('.findings.json') ?? '')).toEqual({ version: 1, findings: JSON.parse(JSON.stringify(findings)) });
});
