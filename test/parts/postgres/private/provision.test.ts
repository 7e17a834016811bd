import type { ProvisionSettings } from '../../../../src/parts/postgres/private/provision';
import { quoteIdentifier, quoteLiteral, renderProvision } from '../../../../src/parts/postgres/private/provision';

const SETTINGS: ProvisionSettings = {
  database: 'orders',
  owner: { name: 'orders_owner', passwordFile: '/run/secrets/orders-owner-password' },
  application: { name: 'orders_app', passwordFile: '/run/secrets/orders-password' },
  extensions: [],
};

describe('the provisioning script', () => {
  test('reads as a whole', () => {
    expect(renderProvision({ ...SETTINGS, extensions: ['pgcrypto', 'uuid-ossp'] })).toMatchSnapshot();
  });

  test('holds no password, only the files that they are read from', () => {
    const script = renderProvision(SETTINGS);
    expect(script.match(/PASSWORD (\S+);/g)).toEqual(["PASSWORD :'password';", "PASSWORD :'password';", 'PASSWORD NULL;']);
    expect(script).toContain('\\set password `cat /run/secrets/orders-password`');
  });

  test('keeps passwords out of the log and the statistics before it sets the first one', () => {
    const script = renderProvision(SETTINGS);
    const first = script.indexOf('\\set password');
    for (const setting of ["log_statement = 'none'", "log_min_error_statement = 'panic'", "pg_stat_statements.track = 'none'"]) {
      expect(script.indexOf(setting)).toBeGreaterThan(0);
      expect(script.indexOf(setting)).toBeLessThan(first);
    }
  });

  test('gives the superuser the password that it is told, and none otherwise', () => {
    expect(renderProvision(SETTINGS)).toContain('ALTER ROLE postgres PASSWORD NULL;');
    const withPassword = renderProvision({ ...SETTINGS, superuserPasswordFile: '/run/secrets/root' });
    expect(withPassword).toContain("\\set password `cat /run/secrets/root`\nALTER ROLE postgres PASSWORD :'password';");
  });

  test('gives no right on a table that exists, which a migration may have taken back', () => {
    expect(renderProvision(SETTINGS)).not.toContain('ALL TABLES');
  });
});

describe('quoting', () => {
  test('keeps a name letter by letter', () => {
    expect(quoteIdentifier('Shop-1 "old"')).toBe('"Shop-1 ""old"""');
  });

  test('keeps text letter by letter', () => {
    expect(quoteLiteral("it's \\n")).toBe("'it''s \\n'");
  });
});
