import { checkLoginName } from '../../../src/parts/private/login-name';
import { messageOf } from '../../helpers/errors';
import { Shop } from '../../helpers/stack';

const { stack } = new Shop();

describe('the name of whoever logs in', () => {
  test.each(['app', 'orders_app', '_2024', 'Shop.Main-1', 'a'.repeat(63)])('may be %s', (name) => {
    expect(() => checkLoginName(name, 'user', stack)).not.toThrow();
  });

  test.each(['', '1st', 'the app', 'a/b', 'a@b', "o'app", 'ünder', '$HOME', 'a'.repeat(64)])('cannot be %p', (name) => {
    expect(messageOf(() => checkLoginName(name, 'user', stack))).toBe(
      `'${name}' cannot be the name of the user; use up to 63 letters, digits, '_', '.' and '-', starting with a letter or '_' [login.name at shop]`,
    );
  });
});
