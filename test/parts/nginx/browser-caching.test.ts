import { BrowserCaching } from '../../../src/parts/nginx';

test('has the words of the settings', () => {
  expect(Object.values(BrowserCaching)).toEqual(['immutable', 'never']);
});
