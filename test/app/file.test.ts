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

test.each(['../notes.md', '/notes.md', 'a//b', '', 'a b.md', '.env', 'docker-compose.yml', 'compose.yaml', 'readme.md'])("cannot be at '%s'", (path) => {
  expect(messageOf(() => new StackFile(new Shop().stack, 'notes', { path, content: '' }))).toBe(
    `'${path}' cannot be the path of a file; it is relative to the stack's directory, of letters, digits, '.', '_' and '-', and neither README.md nor a Compose file [file.path at shop/notes]`,
  );
});

test.each(['secrets/key', 'certificates/a.crt'])("cannot be at '%s', which is never committed", (path) => {
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
