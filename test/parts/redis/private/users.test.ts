import { healthCommand, renderStartScript, renderUsers } from '../../../../src/parts/redis/private/users';

describe('the users of Redis', () => {
  test('are the application alone, with the path of its secret where the hash belongs', () => {
    expect(renderUsers('/run/secrets/cache-password')).toBe(
      'user default on #/run/secrets/cache-password ~* &* +@all -@admin -@dangerous +info +flushdb +sort +sort_ro\n',
    );
  });

  test('get their hashes from a script that reads as a whole', () => {
    expect(renderStartScript()).toMatchSnapshot();
  });
});

test('the health check gets in with the password and waits for the answer', () => {
  expect(healthCommand('/run/secrets/cache-password'))
    .toBe('[ "$(REDISCLI_AUTH="$(cat /run/secrets/cache-password)" redis-cli -h 127.0.0.1 ping)" = PONG ]');
});
