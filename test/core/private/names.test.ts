import { Construct, RootConstruct } from 'constructs';
import { checkId, checkName, didYouMean, nameByPath, variableNameByPath } from '../../../src/core/private/names';
import { messageOf } from '../../helpers/errors';

const root = new RootConstruct('');
const stack = new Construct(root, 'shop');

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])("refuses the id '%s', which every object has", (id) => {
  expect(messageOf(() => checkId(stack, id))).toBe(
    `'${id}' in 'shop' cannot be a construct id, as every JavaScript object has a member of this name; choose another id [id.reserved at shop]`,
  );
});

test.each(['a/b', '', ' a', 'a b', '-a', '.a', 'ä', 'a\uF5D0'])("refuses the id '%s'", (id) => {
  expect(messageOf(() => checkId(stack, id))).toContain("cannot be a construct id; start with a letter or digit and use letters, digits, '.', '_' and '-' [id.characters at shop]");
});

test('takes ids that Compose takes as names', () => {
  ['auth_db', 'a.b', 'Default', '1'].forEach((id) => checkId(root, id));
});

test.each(['a b', '', 'ä', 'a/b', 'a:b'])("refuses '%s' as a name", (name) => {
  expect(messageOf(() => checkName('service', name, stack))).toBe(`'${name}' cannot be a service name; use letters, digits, '.', '_' and '-' [name.characters at shop]`);
});

test('names a construct by its path, without Default', () => {
  const database = new Construct(stack, 'auth_db');
  const service = new Construct(database, 'Default');
  expect(nameByPath(service, stack)).toBe('auth_db');
  expect(nameByPath(new Construct(database, 'data'), stack)).toBe('auth_db-data');
  expect(variableNameByPath(service, stack, 'PASSWORD')).toBe('AUTH_DB_PASSWORD');
  expect(variableNameByPath(new Construct(stack, '1st-db'), stack, 'URL')).toBe('_1ST_DB_URL');
});

test('leaves no construct without a name', () => {
  expect(messageOf(() => nameByPath(new Construct(stack, 'Default'), stack))).toBe(
    "'Default' is left out of names, so nothing is left for one here; choose another id [name.empty at shop/Default]",
  );
});

test('suggests what was probably meant, and nothing far off', () => {
  expect(didYouMean('auht_db', ['auth_db', 'payments_db'])).toBe("; did you mean 'auth_db'?");
  expect(didYouMean('AUTH_DB', ['auth_db'])).toBe("; did you mean 'auth_db'?");
  expect(didYouMean('redis', ['postgres', 'nginx'])).toBe('');
  expect(didYouMean('prots', ['ports'])).toBe("; did you mean 'ports'?");
  expect(didYouMean('x', [])).toBe('');
});
