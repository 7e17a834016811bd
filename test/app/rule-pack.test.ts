import { App, RulePack, Stack } from '../../src/app';
import { ComposeService } from '../../src/compose';
import { Findings } from '../../src/core';
import { findingsOf } from '../helpers/findings';

function found(rules?: RulePack): string[] {
  const app = new App({ rules });
  new ComposeService(new Stack(app, 'shop'), 'api', { spec: { image: 'busybox' } });
  return findingsOf(app).map(({ id }) => id);
}

test('an app is checked for what is wrong and for what is risky', () => {
  expect(found()).toEqual(['image.floating']);
  expect(found(RulePack.BASELINE)).toEqual(['image.floating']);
});

test('an app may ask for less', () => {
  expect(found(RulePack.CORRECTNESS)).toEqual([]);
});

test('an app for production is checked for more', () => {
  expect(found(RulePack.PRODUCTION)).toEqual(['health-check.missing', 'image.floating', 'resources.unlimited', 'restart.missing']);
});

test('a warning that nobody looks for may be acknowledged: another app looks for it', () => {
  const app = new App();
  new ComposeService(new Stack(app, 'shop'), 'api', { spec: { image: 'busybox:1.37' } });
  Findings.of(app).acknowledge('resources.unlimited', 'it has the host for itself');
  expect(findingsOf(app)).toEqual([]);
});
