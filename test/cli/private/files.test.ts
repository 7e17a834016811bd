import * as fs from 'node:fs';
import * as path from 'node:path';
import { MOUNTED_FILE, PRIVATE_FILE, StackFolder } from '../../../src/cli/private/files';
import { messageOf } from '../../helpers/errors';
import { filesBelow, newFolder, removeFolders, writeFiles } from '../fake-surroundings';

afterAll(removeFolders);

function newStack(): { root: string; place: StackFolder } {
  const root = newFolder();
  fs.mkdirSync(path.join(root, 'shop'));
  return { root, place: new StackFolder(root, 'compose.out', 'shop') };
}

test('writes files with their rights whatever the umask says, and leaves nothing else behind', () => {
  const { root, place } = newStack();
  const umask = process.umask(0o077);
  try {
    place.makePrivateFolder('secrets/a');
    place.write('secrets/a/b', 'text', MOUNTED_FILE);
    place.write('.env', 'A=1\n', PRIVATE_FILE);
  } finally {
    process.umask(umask);
  }

  expect(filesBelow(path.join(root, 'shop'))).toEqual({ '.env': '600 A=1\n', 'secrets/': '700', 'secrets/a/': '700', 'secrets/a/b': '444 text' });
});

test('replaces a file that nobody may write', () => {
  const { place } = newStack();
  place.write('a', 'old', MOUNTED_FILE);
  place.write('a', 'new', MOUNTED_FILE);

  expect(place.read('a')).toBe('new');
});

test('knows rights, and changes them', () => {
  const { place } = newStack();
  place.write('a', '', 0o644);
  place.setMode('a', 0o600);

  expect(place.modeOf('a')).toBe(0o600);
  expect(place.modeOf('b')).toBeUndefined();
});

test('reads nothing where there is no file', () => {
  expect(newStack().place.read('secrets/none')).toBeUndefined();
});

describe('it never leaves the folder of its stack through a symbolic link', () => {
  test.each([
    ['the folder of the stack', 'shop', 'compose.out/shop'],
    ['a folder inside it', 'shop/secrets', 'compose.out/shop/secrets'],
    ['a file', 'shop/secrets/a', 'compose.out/shop/secrets/a'],
  ])('%s', (_, link, shown) => {
    const { root, place } = newStack();
    const elsewhere = newFolder();
    writeFiles(elsewhere, { 'a': 'foreign', 'secrets/a': 'foreign' });
    fs.rmSync(path.join(root, link), { recursive: true, force: true });
    fs.mkdirSync(path.dirname(path.join(root, link)), { recursive: true });
    fs.symlinkSync(link.endsWith('/a') ? path.join(elsewhere, 'a') : elsewhere, path.join(root, link));
    const message = `'${shown}' is a symbolic link, through which nothing is read or written here; put a real file or folder there [file.link]`;

    expect(messageOf(() => place.read('secrets/a'))).toBe(message);
    expect(messageOf(() => place.write('secrets/a', 'mine', PRIVATE_FILE))).toBe(message);
    expect(messageOf(() => place.makePrivateFolder('secrets/a'))).toBe(message);
    expect(fs.readFileSync(path.join(elsewhere, 'a'), 'utf8')).toBe('foreign');
  });

  test('but the output directory itself may be one: a person named it', () => {
    const { root } = newStack();
    const link = path.join(newFolder(), 'out');
    fs.symlinkSync(root, link);
    const place = new StackFolder(link, 'out', 'shop');
    place.write('a', 'x', PRIVATE_FILE);

    expect(place.read('a')).toBe('x');
  });
});

test('says which file cannot be used', () => {
  const { root, place } = newStack();
  writeFiles(root, { 'shop/secrets': 'a file' });
  fs.mkdirSync(path.join(root, 'shop', '.env'));

  expect(messageOf(() => place.read('.env'))).toBe("'compose.out/shop/.env' is no file of at most 1048576 bytes; move it away [file.unexpected]");
  expect(messageOf(() => place.write('.env', '', PRIVATE_FILE))).toBe(
    "'compose.out/shop/.env' cannot be read or written (EISDIR); give yourself the right to, or move it away [file.unusable]",
  );
  expect(messageOf(() => place.write('secrets/a', '', PRIVATE_FILE))).toContain("'compose.out/shop/secrets/a' cannot be read or written (ENOTDIR)");
  expect(messageOf(() => place.makePrivateFolder('secrets'))).toContain("'compose.out/shop/secrets' cannot be read or written (EEXIST)");
  expect(messageOf(() => place.setMode('none', PRIVATE_FILE))).toContain("'compose.out/shop/none' cannot be read or written (ENOENT)");
  expect(fs.readdirSync(path.join(root, 'shop')).sort()).toEqual(['.env', 'secrets']);
});

test('refuses to read what is far too large', () => {
  const { root, place } = newStack();
  writeFiles(root, { 'shop/.env': 'x'.repeat(1024 * 1024 + 1) });

  expect(messageOf(() => place.read('.env'))).toContain('[file.unexpected]');
});
