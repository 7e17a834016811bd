import { AccessLogFormat } from '../../../src/parts/nginx';

test('has the words of the settings', () => {
  expect(Object.values(AccessLogFormat)).toEqual(['text', 'json']);
});
