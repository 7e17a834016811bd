import { Construct, RootConstruct } from 'constructs';
import { App, Stack, StackFile, Variable } from '../../src/app';
import { ComposeService } from '../../src/compose';
import { messageOf } from '../helpers/errors';
import { Shop } from '../helpers/stack';

test('is called, and stands in the output, after its id', () => {
  const { stack } = new Shop();
  expect([stack.projectName, stack.directory]).toEqual(['shop', 'shop']);
  expect(new Stack(new App(), 'shop', { projectName: 'acme-shop' }).projectName).toBe('acme-shop');
});

test.each(['Shop', '_shop', 'my.shop'])("refuses the project name '%s', which Compose would change", (projectName) => {
  expect(messageOf(() => new Stack(new App(), 'shop', { projectName }))).toBe(
    `'${projectName}' cannot be a Compose project name; use lower-case letters, digits, '_' and '-', starting with a letter or digit, or give a 'projectName' [stack.project-name at shop]`,
  );
});

test('stands in no other stack', () => {
  const { stack } = new Shop();
  expect(messageOf(() => new Stack(stack, 'inner'))).toBe("stack 'shop/inner' stands inside stack 'shop'; make both children of the app [stack.nested at shop/inner]");
});

test('is found from inside, and only from there', () => {
  const app = new App();
  const stack = new Stack(app, 'shop');
  expect(Stack.of(new ComposeService(stack, 'api', { spec: {} }))).toBe(stack);
  expect(messageOf(() => new ComposeService(app, 'api', { spec: {} }))).toBe('this construct stands in no stack; create it inside a Stack [stack.missing at api]');
  expect(messageOf(() => Stack.of(new RootConstruct()))).toBe('this construct stands in no stack; create it inside a Stack [stack.missing]');
});

test('gives its files by path, and says which there are', () => {
  const { stack } = new Shop();
  expect(messageOf(() => stack.file('a.txt'))).toBe("the stack has no file 'a.txt'; its files are: none so far [file.unknown at shop]");
  const file = new StackFile(stack, 'a', { path: 'a.txt', content: '' });
  expect(stack.file('a.txt')).toBe(file);
  expect(messageOf(() => stack.file('b.txt'))).toBe("the stack has no file 'b.txt'; its files are: 'a.txt' [file.unknown at shop]");
});

test('has one meaning for the name of a variable', () => {
  const { stack } = new Shop();
  Variable.required(stack, 'TOKEN', { description: 'of the mail provider' });
  Variable.required(stack, 'TOKEN', { description: 'of the mail provider' });
  const api = new ComposeService(stack, 'api', { spec: {} });
  expect(messageOf(() => Variable.required(api, 'TOKEN', { description: 'of the payment provider' }))).toBe(
    "variable 'TOKEN' was declared at 'shop' with another 'description' than at 'shop/api'; declare it once and pass it on, or give one another name [variable.conflict at shop]",
  );
});

test('tells whoever runs it what it was told, in an order of its own', () => {
  const shop = new Shop();
  const { stack } = shop;
  stack.addNote('Programs on the host must listen on more than 127.0.0.1.');
  stack.addNote('A name in /etc/hosts is needed.');
  stack.addNote('A name in /etc/hosts is needed.');

  expect(shop.app._synthInMemory().files['shop/README.md']).toContain('\n\nA name in /etc/hosts is needed.\n\nPrograms on the host must listen on more than 127.0.0.1.\n');
  expect(shop.manifest().stacks.shop?.notes).toEqual(['A name in /etc/hosts is needed.', 'Programs on the host must listen on more than 127.0.0.1.']);
  expect(messageOf(() => stack.addNote('late'))).toContain("'addNote' was called after synthesis began");
});

test.each(['', '  ', 'two\nlines'])('takes no note like %j', (text) => {
  expect(messageOf(() => new Shop().stack.addNote(text))).toBe(`${JSON.stringify(text)} is no note; write one line of text [stack.note at shop]`);
});

test('has a directory that every disk takes, whatever stands around it', () => {
  expect(messageOf(() => new Stack(new Construct(new App(), 'ä b'), 'shop', { projectName: 'shop' }))).toBe(
    "'ä b-shop' cannot be a stack name; use letters, digits, '.', '_' and '-' [name.characters at ä b/shop]",
  );
  expect(new Stack(new Construct(new App(), 'eu'), 'shop').directory).toBe('eu-shop');
  expect(messageOf(() => new Stack(new App(), 'Default', { projectName: 'shop' }))).toContain('[name.empty at Default]');
});

test('says what it is for in literal text', () => {
  const app = new App();
  const tag = Variable.required(new Stack(app, 'a'), 'TAG', { description: 'release to run' });
  expect(messageOf(() => new Stack(app, 'shop', { description: `release ${tag}` }))).toContain("the stack's description holds the variable 'release ${TAG}'");
});
