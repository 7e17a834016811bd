import { SecurityHeaders } from '../../../src/parts/nginx';
import { messageOf } from '../../helpers/errors';

const names = (headers: SecurityHeaders): string[] => headers._settings().map(({ name }) => name);

test('the standard forbids framing, sniffing, referrers, foreign content and devices', () => {
  expect(names(SecurityHeaders.standard())).toEqual([
    'X-Frame-Options', 'X-Content-Type-Options', 'Referrer-Policy', 'Content-Security-Policy', 'Permissions-Policy',
  ]);
});

test('one header can be changed, added or left out, whatever its capitals', () => {
  const headers = SecurityHeaders.standard().with('x-frame-options', 'DENY').with('X-More', '1').without('PERMISSIONS-POLICY');

  expect(headers._settings()).toEqual(expect.arrayContaining([{ name: 'X-Frame-Options', value: 'DENY' }, { name: 'X-More', value: '1' }]));
  expect(names(headers)).not.toContain('Permissions-Policy');
  expect(names(SecurityHeaders.none())).toEqual([]);
});

test('the standard is not changed by it', () => {
  SecurityHeaders.standard().without('X-Frame-Options');

  expect(names(SecurityHeaders.standard())).toContain('X-Frame-Options');
});

test('refuses a value that would begin another header', () => {
  expect(messageOf(() => SecurityHeaders.none().with('X-A', 'a\r\nSet-Cookie: b')))
    .toBe("the value of header 'X-A' holds a line break or another control character, or is longer than 4000 characters; shorten it to one line [header.value]");
});
