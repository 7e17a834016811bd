import { App, Stack, StackFile, Variable } from '../../src/app';
import { messageOf } from '../helpers/errors';
import { fileOf } from '../helpers/findings';
import { Shop } from '../helpers/stack';

test('is written beside docker-compose.yml, with a line break at its end', () => {
  const shop = new Shop();
  const file = new StackFile(shop.stack, 'notes', { path: 'docs/notes.md', content: '# Notes' });
  file.append('one');
  file.append('two\n');
  expect(fileOf(shop.app, 'shop/docs/notes.md')).toBe('# Notes\none\ntwo\n');
});

test('may be replaced, and what was appended stays behind', () => {
  const shop = new Shop();
  const file = new StackFile(shop.stack, 'notes', { path: 'notes.md', content: 'old' });
  file.append('more');
  file.replace('new');
  expect(fileOf(shop.app, 'shop/notes.md')).toBe('new\nmore\n');
});

test.each(['../notes.md', '/notes.md', 'a//b', '', 'a b.md', '.env', 'docker-compose.yml', 'Compose.Override.yaml', 'compose.yaml', 'compose.yml/x', 'readme.md'])("cannot be at '%s'", (path) => {
  expect(messageOf(() => new StackFile(new Shop().stack, 'notes', { path, content: '' }))).toBe(
    `'${path}' cannot be the path of a file; it is relative to the stack's directory, of letters, digits, '.', '_' and '-', and neither README.md nor a Compose file [file.path at shop/notes]`,
  );
});

test.each(['secrets/key', 'Secrets', 'certificates/a.crt'])("cannot be at '%s', which is never committed", (path) => {
  expect(messageOf(() => new StackFile(new Shop().stack, 'notes', { path, content: '' }))).toBe(
    `'${path}' stands in a folder that is never committed; generated files cannot be there [file.path at shop/notes]`,
  );
});

test('holds no variable, which nobody would replace there', () => {
  const stack = new Stack(new App(), 'shop');
  const tag = Variable.required(stack, 'TAG', { description: 'release to run' });
  expect(messageOf(() => new StackFile(stack, 'notes', { path: 'notes.md', content: `release ${tag}` }))).toBe(
    "file 'notes.md' holds the variable 'release ${TAG}', but Compose does not interpolate there; write literal text, or put the variable in a value [variable.place at shop/notes]",
  );
});

test('may be made when it is written, and holds no variable then either', () => {
  const shop = new Shop();
  const file = new StackFile(shop.stack, 'notes', { path: 'notes.md', content: '' });
  let content = 'early';
  file._renderLate(() => content);
  file.append('more');
  content = 'late';
  expect(file._render()).toBe('late\nmore\n');
  content = `${Variable.required(shop.stack, 'TAG', { description: 'release to run' })}`;
  expect(messageOf(() => file._render())).toContain("file 'notes.md' holds the variable '${TAG}'");
});

test('cannot change after synthesis', () => {
  const shop = new Shop();
  const file = new StackFile(shop.stack, 'notes', { path: 'notes.md', content: '' });
  shop.text();
  expect(messageOf(() => file.append('x'))).toContain("'append' was called after synthesis began, so it would be in no file; call it before 'app.synth()' [synth.locked at shop/notes]");
  expect(messageOf(() => file.replace('x'))).toContain("'replace' was called after synthesis began");
});

test('is empty when nothing was put into it', () => {
  expect(new StackFile(new Shop().stack, 'notes', { path: 'notes.md', content: '' })._render()).toBe('');
});
