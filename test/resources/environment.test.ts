import { Variable } from '../../src/app';
import { Environment } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { Shop } from '../helpers/stack';

test('is nothing when nothing was set', () => {
  expect(Environment._of(new Shop().stack)._render()).toBeUndefined();
});

test('holds what it began with and what was added', () => {
  const environment = Environment._of(new Shop().stack, { A: '1' });
  environment.add('B', '');
  environment.add('A', '1');
  expect(environment._render()).toEqual({ A: '1', B: '' });
});

test('keeps a name that JavaScript treats in its own way', () => {
  const environment = Environment._of(new Shop().stack);
  environment.add('__proto__', 'x');
  environment.add('constructor', 'y');
  expect(Object.entries(environment._render() ?? {})).toEqual([['__proto__', 'x'], ['constructor', 'y']]);
});

test('has one value for a name', () => {
  const environment = Environment._of(new Shop().stack, { A: '1' });
  expect(messageOf(() => environment.add('A', '2'))).toBe(
    "environment variable 'A' is set already; set it once, or choose another 'prefix' for the connection that sets it [environment.conflict at shop]",
  );
});

test.each(['', 'A=B', 'A B', 'A\n', 'A\0'])('has no variable called %j', (name) => {
  expect(messageOf(() => Environment._of(new Shop().stack).add(name, 'x'))).toBe(
    `'${name}' cannot be the name of an environment variable; it holds no '=' and no white space [environment.name at shop]`,
  );
});

test('takes variables of the stack in values, not in names', () => {
  const { stack } = new Shop();
  const region = Variable.required(stack, 'REGION', { description: 'where' });
  const environment = Environment._of(stack, { A: `in ${region}` });
  expect(environment._render()).toEqual({ A: `in ${region}` });
  expect(messageOf(() => environment.add(`A${region}`, 'x'))).toContain("the name of an environment variable holds the variable 'A${REGION}'");
});

test('is refused a value that could not arrive', () => {
  expect(messageOf(() => Environment._of(new Shop().stack, { A: '<cdk_compose.Variable object at 0x7f3a5c0>' }))).toContain("environment variable 'A' holds the address of an object");
});

test('cannot change after synthesis', () => {
  const shop = new Shop();
  const environment = Environment._of(shop.stack);
  shop.text();
  expect(messageOf(() => environment.add('A', '1'))).toContain("'environment.add' was called after synthesis began");
});
