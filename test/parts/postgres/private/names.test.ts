import { checkNames, databaseNameFor } from '../../../../src/parts/postgres/private/names';
import { messageOf } from '../../../helpers/errors';
import { Shop } from '../../../helpers/stack';

const { stack } = new Shop();
const refusal = (database: string, owner: string, application: string) => messageOf(() => checkNames(database, owner, application, stack));

test.each([['auth_db', 'auth_db'], ['Auth-DB', 'auth_db'], ['shop-eu.main', 'shop_eu_main'], ['2024', '_2024']])(
  'a database at %s is called %s, which SQL reads without quotes',
  (place, name) => expect(databaseNameFor(place)).toBe(name),
);

describe('names', () => {
  test('may be chosen', () => {
    expect(() => checkNames('Shop.Main', 'root-of-all', 'api', stack)).not.toThrow();
  });

  test('need no quoting', () => {
    expect(refusal('my shop', 'a', 'b')).toContain("'my shop' cannot be the name of the database; use up to 63 letters");
    expect(refusal('shop', 'my owner', 'b')).toContain("'my owner' cannot be the name of the owner; use");
    expect(refusal('shop', 'a', 'my app')).toContain("'my app' cannot be the name of the application role; use");
  });

  test.each(['postgres', 'template0', 'template1'])('leave the database %s to PostgreSQL', (name) => {
    expect(refusal(name, 'a', 'b')).toBe(
      `'${name}' cannot be the name of the database, as PostgreSQL keeps postgres, template0, template1 for itself; choose another [postgres.name at shop]`,
    );
  });

  test.each(['postgres', 'public', 'none', 'pg_monitor'])('leave the role %s to PostgreSQL', (name) => {
    expect(refusal('shop', name, 'b')).toBe(
      `'${name}' cannot be the name of the role, as PostgreSQL keeps none, postgres, public, pg_… for itself; choose another [postgres.name at shop]`,
    );
    expect(refusal('shop', 'a', name)).toContain('[postgres.name');
  });

  test('of owner and application differ', () => {
    expect(refusal('shop', 'a', 'a')).toBe(
      "'a' cannot be both the owner and the application role, which is there to have fewer rights; give one of them another name [postgres.role at shop]",
    );
  });
});
