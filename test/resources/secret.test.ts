import { Stack, Variable } from '../../src/app';
import { Image, Secret, Service } from '../../src/resources';
import type { ISecret } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { Shop } from '../helpers/stack';

function used(shop: Shop, secret: ISecret): unknown {
  new Service(shop.stack, 'mailer', { image: Image.of('acme/mailer', '2.0.1'), secrets: [secret], readOnly: false });
  return shop.compose().secrets;
}

test('is a file that bootstrap makes of a variable, and of which no file knows the value', () => {
  const shop = new Shop();
  const variable = Variable.secret(shop.stack, 'MAIL_KEY', { description: 'key of the mail provider' });
  expect(used(shop, new Secret(shop.stack, 'mail-key', { variable }))).toEqual({ 'mail-key': { file: './secrets/mail-key' } });
  expect(shop.manifest().stacks.shop?.secretFiles).toEqual({ 'secrets/mail-key': 'MAIL_KEY' });
});

test('names its file as it is called', () => {
  const shop = new Shop();
  const variable = Variable.secret(shop.stack, 'MAIL_KEY', { description: 'key of the mail provider' });
  expect(used(shop, new Secret(shop.stack, 'mail-key', { variable, secretName: 'key' }))).toEqual({ key: { file: './secrets/key' } });
  expect(shop.manifest().stacks.shop?.secretFiles).toEqual({ 'secrets/key': 'MAIL_KEY' });
});

test('may be a file of the host', () => {
  const shop = new Shop();
  expect(used(shop, Secret.fromFile(shop.stack, 'tls', './tls.key'))).toEqual({ tls: { file: '../../tls.key' } });
});

test('may be a file that is made beside docker-compose.yml', () => {
  const shop = new Shop();
  expect(used(shop, Secret.fromLocalFile(shop.stack, 'tls', 'certificates/a.key'))).toEqual({ tls: { file: './certificates/a.key' } });
  expect(shop.manifest().stacks.shop?.secretFiles).toEqual({});
});

test('may come from the environment of the command', () => {
  const shop = new Shop();
  expect(used(shop, Secret.fromEnvironment(shop.stack, 'token', 'CI_TOKEN'))).toEqual({ token: { environment: 'CI_TOKEN' } });
});

test('takes no variable of another stack, whose .env is another one', () => {
  const shop = new Shop();
  const variable = Variable.password(new Stack(shop.app, 'other'), 'MAIL_KEY', { description: 'key of the mail provider' });
  expect(messageOf(() => new Secret(shop.stack, 'mail-key', { variable }))).toBe(
    "variable 'MAIL_KEY' belongs to another stack, and each stack has its own .env; declare it in 'shop' too [variable.stack at shop/mail-key]",
  );
});

test('is refused what could not arrive', () => {
  const { stack } = new Shop();
  const name = Variable.required(stack, 'NAME', { description: 'a name' });
  expect(messageOf(() => Secret.fromFile(stack, 'a', '\uD800'))).toContain('the file of a secret holds half of a surrogate pair');
  expect(messageOf(() => Secret.fromEnvironment(stack, 'b', `${name}`))).toContain("the environment variable of a secret holds the variable '${NAME}'");
});
