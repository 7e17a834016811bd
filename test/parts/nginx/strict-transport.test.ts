import { Duration } from '../../../src/core';
import { StrictTransport } from '../../../src/parts/nginx';
import { messageOf } from '../../helpers/errors';

test('is for this host, for its subdomains, or known before the first visit', () => {
  const maxAge = Duration.days(365);

  expect(StrictTransport.of(maxAge)._settings()).toEqual({ maxAge, includeSubDomains: false, preload: false });
  expect(StrictTransport.of(maxAge).includingSubdomains()._settings()).toEqual({ maxAge, includeSubDomains: true, preload: false });
  expect(StrictTransport.of(maxAge).preloaded()._settings()).toEqual({ maxAge, includeSubDomains: true, preload: true });
});

test('refuses no time', () => {
  expect(messageOf(() => StrictTransport.of(Duration.milliseconds(5))))
    .toBe('browsers cannot keep to https for 5ms; give at least a second, or leave it out [strict-transport.age]');
});
