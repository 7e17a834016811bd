import { ZoneNames } from '../../../../src/parts/nginx/private/zone-names';

test('are made of the path', () => {
  const names = new ZoneNames([]);

  expect(['/', '/api/auth/', '= /health', '*.css, *.js'].map((text) => names.next('rate-limit', text))).toEqual(['all', 'api_auth', 'health', 'css_js']);
});

test('are never those of another zone of the kind', () => {
  const names = new ZoneNames(['rate-limit api', 'rate-limit api_2']);

  expect(names.next('rate-limit', '/api')).toBe('api_3');
  expect(names.next('rate-limit', '/api/')).toBe('api_4');
  expect(names.next('response-cache', '/api')).toBe('api');
});
