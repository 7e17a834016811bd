import { readManifest } from '../../../src/cli/private/manifest';
import { messageOf } from '../../helpers/errors';
import { newFolder, removeFolders, writeFiles } from '../fake-surroundings';
import { manifest, shop } from '../shop';

afterAll(removeFolders);

function read(text: string): string {
  const folder = newFolder();
  writeFiles(folder, { 'compose.out/manifest.json': text });
  return messageOf(() => readManifest(folder, 'compose.out'));
}

test('reads the stacks of an output directory', () => {
  const folder = newFolder();
  writeFiles(folder, { 'out/manifest.json': manifest(shop(), shop({ directory: 'blog', project: 'blog' })) });

  expect(readManifest(folder, 'out').map(({ directory }) => directory)).toEqual(['shop', 'blog']);
});

test('says what to run first when there is none', () => {
  expect(messageOf(() => readManifest(newFolder(), 'compose.out'))).toBe(
    "'compose.out/manifest.json' does not exist; run 'synth' first, or name the output directory with --outdir [manifest.missing]",
  );
});

test('says why a manifest cannot be read', () => {
  const folder = newFolder();
  writeFiles(folder, { 'compose.out/manifest.json/x': '' });

  expect(messageOf(() => readManifest(folder, 'compose.out'))).toContain("'compose.out/manifest.json' cannot be read (EISDIR)");
});

test('refuses other versions, and names them', () => {
  expect(read('{"version":2,"generator":"cdk-compose","stacks":{}}')).toBe(
    "'compose.out/manifest.json' has version 2, but this cdk-compose reads version 1; use the cdk-compose that wrote it, or synthesize again [manifest.version]",
  );
});

test.each(['', '{', '\u0000'])('refuses what is not JSON: %j', (text) => {
  expect(read(text)).toBe("'compose.out/manifest.json' is not JSON; run 'synth' to write it again [manifest.invalid]");
});

test.each(['null', '[]', '1', '{}', '{"version":1,"generator":"webpack"}'])('refuses the manifest of another tool: %s', (text) => {
  expect(read(text)).toBe("'compose.out/manifest.json' was not written by cdk-compose; give the output directory of a program with --outdir [manifest.invalid]");
});
